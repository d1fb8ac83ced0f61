package uk.gain.referralservice.directory.store;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.Listed;

@Repository
class StoredAgencies implements Agencies {

    private static final String SELECT =
            """
            select
                agency.*,
                array(
                    select subject
                    from agency_member
                    where agency_member.agency = agency.code
                    order by subject
                ) as member_subjects,
                array(
                    select role
                    from agency_member
                    where agency_member.agency = agency.code
                    order by subject
                ) as member_roles,
                array(
                    select array_to_string(certificate_thumbprints, ' ')
                    from agency_member
                    where agency_member.agency = agency.code
                    order by subject
                ) as member_thumbprints
            from agency
            """;

    private final JdbcClient jdbc;

    StoredAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Agency> all() {
        return jdbc.sql(SELECT + "order by code").query(AgencyRow::agency).list();
    }

    @Override
    public Optional<Agency> find(AgencyCode code) {
        return findAll(List.of(code)).stream().findFirst();
    }

    @Override
    public List<Agency> findAll(Collection<AgencyCode> codes) {
        return jdbc.sql(
                        SELECT
                                + """
                                where code = any(cast(:codes as text[]))
                                order by code
                                """)
                .param("codes", texts(codes))
                .query(AgencyRow::agency)
                .list();
    }

    @Override
    public List<Agency> holdingAll(Set<InformationCategory> categories) {
        return jdbc.sql(
                        SELECT
                                + """
                                where categories @> cast(:categories as text[])
                                order by code
                                """)
                .param("categories", texts(categories))
                .query(AgencyRow::agency)
                .list();
    }

    @Override
    public List<Listed> addMissing(List<Listed> listed) {
        return listed.stream().filter(this::addIfMissing).toList();
    }

    private boolean addIfMissing(Listed listed) {
        Agency agency = listed.agency();
        int added =
                jdbc.sql(
                                """
                                insert into agency
                                    (code, version, event_id, listed_at, name, legal_class,
                                     categories, powers, calendar,
                                     urgent_hours, priority_hours, routine_hours,
                                     capacity, holidays, areas_of_interest, channel, contact,
                                     enabled, example)
                                values
                                    (:code, :version, :event, :at, :name, :legalClass,
                                     :categories, :powers, :calendar,
                                     :urgent, :priority, :routine,
                                     :capacity, cast(:holidays as date[]), :areas, :channel, :contact,
                                     :enabled, :example)
                                on conflict do nothing
                                """)
                        .param("code", agency.code().value())
                        .param("version", listed.version())
                        .param("event", listed.eventId())
                        .param("at", listed.at().atOffset(ZoneOffset.UTC))
                        .param("name", agency.name())
                        .param("legalClass", agency.legalClass())
                        .param("categories", texts(agency.categories()))
                        .param("powers", texts(agency.powers()))
                        .param("calendar", agency.calendar().name())
                        .param("urgent", agency.responseHours().urgent())
                        .param("priority", agency.responseHours().priority())
                        .param("routine", agency.responseHours().routine())
                        .param("capacity", agency.capacity())
                        .param("holidays", texts(agency.holidays()))
                        .param("areas", texts(agency.areasOfInterest()))
                        .param("channel", agency.channel().name())
                        .param("contact", agency.contact())
                        .param("enabled", agency.enabled())
                        .param("example", agency.example())
                        .update();
        if (added == 1) {
            agency.members().forEach(member -> add(agency.code(), member));
        }
        return added == 1;
    }

    private void add(AgencyCode agency, Member member) {
        jdbc.sql(
                        """
                        insert into agency_member (agency, subject, role, certificate_thumbprints)
                        values (:agency, :subject, :role, :thumbprints)
                        """)
                .param("agency", agency.value())
                .param("subject", member.subject())
                .param("role", member.role().name())
                .param("thumbprints", texts(member.certificateThumbprints()))
                .update();
    }

    private static @Nullable String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
