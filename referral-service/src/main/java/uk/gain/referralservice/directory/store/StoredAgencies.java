package uk.gain.referralservice.directory.store;

import static uk.gain.referralservice.directory.store.AgencyRow.literal;
import static uk.gain.referralservice.directory.store.AgencyRow.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The rows of the parameters that {@link #listed} gives. */
    private static final String LISTED =
            """
            unnest(
                cast(:codes as text[]),
                cast(:versions as bigint[]),
                cast(:events as uuid[]),
                cast(:at as timestamptz[]),
                cast(:names as text[]),
                cast(:legalClasses as text[]),
                cast(:categories as text[]),
                cast(:powers as text[]),
                cast(:calendars as text[]),
                cast(:urgent as int[]),
                cast(:priority as int[]),
                cast(:routine as int[]),
                cast(:capacities as int[]),
                cast(:holidays as text[]),
                cast(:areas as text[]),
                cast(:channels as text[]),
                cast(:contacts as text[]),
                cast(:enabled as boolean[]),
                cast(:examples as boolean[])
            ) as listed (
                code, version, event_id, listed_at, name, legal_class,
                categories, powers, calendar,
                urgent_hours, priority_hours, routine_hours,
                capacity, holidays, areas_of_interest, channel, contact,
                enabled, example
            )
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
        Set<String> added =
                listed(
                                """
                                insert into agency
                                    (code, version, event_id, listed_at, name, legal_class,
                                     categories, powers, calendar,
                                     urgent_hours, priority_hours, routine_hours,
                                     capacity, holidays, areas_of_interest, channel, contact,
                                     enabled, example)
                                select
                                    code, version, event_id, listed_at, name, legal_class,
                                    cast(categories as text[]), cast(powers as text[]), calendar,
                                    urgent_hours, priority_hours, routine_hours,
                                    capacity, cast(holidays as date[]),
                                    cast(areas_of_interest as text[]), channel, contact,
                                    enabled, example
                                from %s
                                on conflict do nothing
                                returning code
                                """,
                                listed)
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
        List<Listed> fresh =
                listed.stream().filter(one -> added.contains(one.agency().code().value())).toList();
        keepMembersAndVersions(fresh);
        return fresh;
    }

    @Override
    public Optional<Listed> current(AgencyCode code) {
        return versions(code, null, 1).stream().findFirst();
    }

    @Override
    public List<Listed> versions(AgencyCode code, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select *
                        from agency_version
                        where code = :code
                        and (cast(:before as bigint) is null or version < cast(:before as bigint))
                        order by version desc
                        limit :limit
                        """)
                .param("code", code.value())
                .param("before", before)
                .param("limit", limit)
                .query(AgencyRow::listed)
                .list();
    }

    @Override
    public void holdMembers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agency_member'))")
                .query((_, number) -> number)
                .list();
    }

    /** Locks in one order, so that two who lock the same agencies cannot block each other. */
    @Override
    public Map<AgencyCode, Listed> holdForUpdate(Collection<AgencyCode> codes) {
        List<String> held =
                jdbc.sql(
                                """
                                select code
                                from agency
                                where code = any(cast(:codes as text[]))
                                order by code
                                for update
                                """)
                        .param("codes", texts(codes))
                        .query(String.class)
                        .list();
        return jdbc
                .sql(
                        """
                        select distinct on (code) *
                        from agency_version
                        where code = any(cast(:codes as text[]))
                        order by code, version desc
                        """)
                .param("codes", texts(held))
                .query(AgencyRow::listed)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.agency().code(), Function.identity()));
    }

    @Override
    public Map<String, AgencyCode> actsFor(Collection<String> subjects) {
        Map<String, AgencyCode> found = new HashMap<>();
        jdbc.sql(
                        """
                        select subject, agency
                        from agency_member
                        where subject = any(cast(:subjects as text[]))
                        """)
                .param("subjects", texts(subjects))
                .query(
                        row -> {
                            found.put(
                                    row.getString("subject"),
                                    new AgencyCode(row.getString("agency")));
                        });
        return found;
    }

    @Override
    public void record(List<Listed> listed) {
        int changed =
                listed(
                                """
                                update agency
                                set
                                    version = listed.version,
                                    event_id = listed.event_id,
                                    listed_at = listed.listed_at,
                                    name = listed.name,
                                    legal_class = listed.legal_class,
                                    categories = cast(listed.categories as text[]),
                                    powers = cast(listed.powers as text[]),
                                    calendar = listed.calendar,
                                    urgent_hours = listed.urgent_hours,
                                    priority_hours = listed.priority_hours,
                                    routine_hours = listed.routine_hours,
                                    capacity = listed.capacity,
                                    holidays = cast(listed.holidays as date[]),
                                    areas_of_interest = cast(listed.areas_of_interest as text[]),
                                    channel = listed.channel,
                                    contact = listed.contact,
                                    enabled = listed.enabled,
                                    example = listed.example
                                from %s
                                where agency.code = listed.code
                                and agency.version = listed.version - 1
                                """,
                                listed)
                        .update();
        if (changed != listed.size()) {
            throw new IllegalStateException("An agency was not held while its entry was changed");
        }
        keepMembersAndVersions(listed);
    }

    private JdbcClient.StatementSpec listed(String statement, List<Listed> listed) {
        return jdbc.sql(statement.formatted(LISTED))
                .param("codes", texts(listed, one -> one.agency().code()))
                .param("versions", texts(listed, Listed::version))
                .param("events", texts(listed, Listed::eventId))
                .param("at", texts(listed, Listed::at))
                .param("names", texts(listed, one -> one.agency().name()))
                .param("legalClasses", texts(listed, one -> one.agency().legalClass()))
                .param(
                        "categories",
                        texts(listed, one -> literal(one.agency().categories().stream().sorted())))
                .param("powers", texts(listed, one -> literal(one.agency().powers().stream())))
                .param("calendars", texts(listed, one -> one.agency().calendar()))
                .param("urgent", texts(listed, one -> one.agency().responseHours().urgent()))
                .param("priority", texts(listed, one -> one.agency().responseHours().priority()))
                .param("routine", texts(listed, one -> one.agency().responseHours().routine()))
                .param("capacities", texts(listed, one -> one.agency().capacity()))
                .param("holidays", texts(listed, one -> literal(one.agency().holidays().stream())))
                .param(
                        "areas",
                        texts(
                                listed,
                                one -> literal(one.agency().areasOfInterest().stream().sorted())))
                .param("channels", texts(listed, one -> one.agency().channel()))
                .param("contacts", texts(listed, one -> one.agency().contact()))
                .param("enabled", texts(listed, one -> one.agency().enabled()))
                .param("examples", texts(listed, one -> one.agency().example()));
    }

    private void keepMembersAndVersions(List<Listed> listed) {
        if (listed.isEmpty()) {
            return;
        }
        String[] codes =
                listed.stream().map(one -> one.agency().code().value()).toArray(String[]::new);
        jdbc.sql(
                        """
                        delete from agency_member
                        where agency = any(cast(:codes as text[]))
                        """)
                .param("codes", codes)
                .update();
        List<Acting> acting =
                listed.stream()
                        .map(Listed::agency)
                        .flatMap(
                                agency ->
                                        agency.members().stream()
                                                .map(member -> new Acting(agency.code(), member)))
                        .toList();
        jdbc.sql(
                        """
                        insert into agency_member (agency, subject, role, certificate_thumbprints)
                        select
                            agency, subject, role,
                            coalesce(string_to_array(nullif(thumbprints, ''), ' '), '{}')
                        from unnest(
                            cast(:agencies as text[]),
                            cast(:subjects as text[]),
                            cast(:roles as text[]),
                            cast(:thumbprints as text[])
                        ) as acting (agency, subject, role, thumbprints)
                        """)
                .param("agencies", texts(acting, Acting::agency))
                .param("subjects", texts(acting, one -> one.member().subject()))
                .param("roles", texts(acting, one -> one.member().role()))
                .param(
                        "thumbprints",
                        texts(
                                acting,
                                one -> String.join(" ", one.member().certificateThumbprints())))
                .update();
        jdbc.sql(
                        """
                        insert into agency_version
                            (code, version, event_id, listed_at,
                             actor_kind, actor_role, actor_subject, actor_organisation,
                             actor_on_behalf_of, changed,
                             name, legal_class, categories, powers, calendar,
                             urgent_hours, priority_hours, routine_hours,
                             capacity, holidays, areas_of_interest, channel, contact,
                             enabled, example,
                             member_subjects, member_roles, member_thumbprints)
                        select
                            code, version, event_id, listed_at,
                            listed.kind, listed.role, listed.subject, listed.organisation,
                            listed.on_behalf_of, cast(listed.changed as text[]),
                            name, legal_class, categories, powers, calendar,
                            urgent_hours, priority_hours, routine_hours,
                            capacity, holidays, areas_of_interest, channel, contact,
                            enabled, example,
                            member_subjects, member_roles, member_thumbprints
                        from (%s) as entry
                        join unnest(
                            cast(:codes as text[]),
                            cast(:kinds as text[]),
                            cast(:roles as text[]),
                            cast(:subjects as text[]),
                            cast(:organisations as text[]),
                            cast(:onBehalfOf as text[]),
                            cast(:changed as text[])
                        ) as listed (
                            code, kind, role, subject, organisation, on_behalf_of, changed
                        ) using (code)
                        """
                                .formatted(SELECT))
                .param("codes", codes)
                .param("kinds", texts(listed, one -> one.by().kind()))
                .param("roles", texts(listed, one -> one.by().role()))
                .param("subjects", texts(listed, one -> one.by().subject()))
                .param("organisations", texts(listed, one -> one.by().organisation()))
                .param("onBehalfOf", texts(listed, one -> one.by().onBehalfOf()))
                .param("changed", texts(listed, one -> literal(one.changed().stream())))
                .update();
    }

    /** One member to write. */
    private record Acting(AgencyCode agency, Member member) {}
}
