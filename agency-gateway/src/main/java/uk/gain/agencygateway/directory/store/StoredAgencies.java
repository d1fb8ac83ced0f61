package uk.gain.agencygateway.directory.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.directory.model.Agencies;
import uk.gain.agencygateway.directory.model.Agency;
import uk.gain.agencygateway.directory.model.Agency.Member;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;

/** Agencies and members, written by the set. */
@Repository
class StoredAgencies implements Agencies {

    private final JdbcClient jdbc;

    StoredAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<Agency> published) {
        Map<String, Agency> newest = new LinkedHashMap<>();
        published.forEach(
                agency ->
                        newest.merge(
                                agency.code(),
                                agency,
                                (one, other) -> other.version() >= one.version() ? other : one));
        Set<String> kept = upsert(List.copyOf(newest.values()));
        List<Agency> changed =
                newest.values().stream().filter(agency -> kept.contains(agency.code())).toList();
        fulfilWishes(kept);
        deleteMembers(kept);
        insertMembers(
                changed.stream()
                        .flatMap(
                                agency ->
                                        agency.members().stream()
                                                .map(member -> new Row(agency.code(), member)))
                        .toList());
    }

    private Set<String> upsert(List<Agency> agencies) {
        return jdbc
                .sql(
                        """
                        insert into agency (agency, name, version, listed_at, enabled,
                                            capacity, holidays, areas_of_interest, contact)
                        select agency, name, version, listed_at, enabled,
                               capacity, cast(holidays as date[]), cast(areas as text[]), contact
                        from unnest(
                                 cast(:codes as text[]),
                                 cast(:names as text[]),
                                 cast(:versions as bigint[]),
                                 cast(:listedAt as timestamptz[]),
                                 cast(:enabled as boolean[]),
                                 cast(:capacities as integer[]),
                                 cast(:holidays as text[]),
                                 cast(:areas as text[]),
                                 cast(:contacts as text[]))
                             as listed (agency, name, version, listed_at, enabled,
                                        capacity, holidays, areas, contact)
                        on conflict (agency) do update
                        set name              = excluded.name,
                            version           = excluded.version,
                            listed_at         = excluded.listed_at,
                            enabled           = excluded.enabled,
                            capacity          = excluded.capacity,
                            holidays          = excluded.holidays,
                            areas_of_interest = excluded.areas_of_interest,
                            contact           = excluded.contact
                        where agency.version <= excluded.version
                        returning agency
                        """)
                .param("codes", agencies.stream().map(Agency::code).toArray(String[]::new))
                .param("names", agencies.stream().map(Agency::name).toArray(String[]::new))
                .param("versions", agencies.stream().map(Agency::version).toArray(Long[]::new))
                .param(
                        "listedAt",
                        agencies.stream()
                                .map(agency -> agency.listedAt().toString())
                                .toArray(String[]::new))
                .param("enabled", agencies.stream().map(Agency::enabled).toArray(Boolean[]::new))
                .param(
                        "capacities",
                        agencies.stream()
                                .map(agency -> agency.settings().capacity())
                                .toArray(Integer[]::new))
                .param(
                        "holidays",
                        agencies.stream()
                                .map(agency -> SettingsColumns.holidays(agency.settings()))
                                .toArray(String[]::new))
                .param(
                        "areas",
                        agencies.stream()
                                .map(agency -> SettingsColumns.areas(agency.settings()))
                                .toArray(String[]::new))
                .param(
                        "contacts",
                        agencies.stream()
                                .map(agency -> agency.settings().contact())
                                .toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What is listed as it was asked for is in force, whatever is listed later. */
    private void fulfilWishes(Collection<String> codes) {
        jdbc.sql(
                        """
                        update settings_wish as wish
                        set in_force_at = agency.listed_at
                        from agency
                        where agency.agency = any (cast(:codes as text[]))
                          and wish.agency = agency.agency
                          and wish.in_force_at is null
                          and wish.capacity is not distinct from agency.capacity
                          and wish.holidays = agency.holidays
                          and wish.areas_of_interest = agency.areas_of_interest
                          and wish.contact is not distinct from agency.contact
                        """)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private void deleteMembers(Collection<String> codes) {
        jdbc.sql(
                        """
                        delete from agency_member
                        where agency = any (cast(:codes as text[]))
                        """)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private void insertMembers(List<Row> rows) {
        jdbc.sql(
                        """
                        insert into agency_member (subject, agency, role, certificates)
                        select distinct on (subject, agency)
                               subject, agency, role, cast(certificates as text[])
                        from unnest(
                                 cast(:subjects as text[]),
                                 cast(:codes as text[]),
                                 cast(:roles as text[]),
                                 cast(:certificates as text[]))
                             as member (subject, agency, role, certificates)
                        """)
                .param(
                        "subjects",
                        rows.stream().map(row -> row.member().subject()).toArray(String[]::new))
                .param("codes", rows.stream().map(Row::agency).toArray(String[]::new))
                .param(
                        "roles",
                        rows.stream().map(row -> row.member().role().name()).toArray(String[]::new))
                .param(
                        "certificates",
                        rows.stream()
                                .map(
                                        row ->
                                                "{"
                                                        + String.join(
                                                                ",", row.member().certificates())
                                                        + "}")
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(Collection<String> codes) {
        deleteMembers(codes);
        jdbc.sql(
                        """
                        delete from agency
                        where agency = any (cast(:codes as text[]))
                        """)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Agency.Membership> membership(String subject) {
        return jdbc.sql(
                        """
                        select agency, role, certificates, enabled
                        from agency_member
                        join agency using (agency)
                        where subject = :subject
                        order by listed_at desc, agency
                        limit 1
                        """)
                .param("subject", subject)
                .query(
                        (row, _) ->
                                row.getBoolean("enabled")
                                        ? Optional.of(
                                                new Agency.Membership(
                                                        row.getString("agency"),
                                                        MemberRole.valueOf(row.getString("role")),
                                                        Set.of(
                                                                (String[])
                                                                        row.getArray("certificates")
                                                                                .getArray())))
                                        : Optional.<Agency.Membership>empty())
                .optional()
                .flatMap(Function.identity());
    }

    @Override
    public List<String> officers(String code) {
        return jdbc.sql(
                        """
                        select subject
                        from (
                            select distinct on (subject)
                                   subject, agency, role, enabled
                            from agency_member
                            join agency using (agency)
                            where subject in (select subject from agency_member where agency = :code)
                            order by subject, listed_at desc, agency
                        ) as acting
                        where agency = :code
                          and role = 'OFFICER'
                          and enabled
                        order by subject
                        """)
                .param("code", code)
                .query(String.class)
                .list();
    }

    @Override
    public Map<String, Boolean> enabled(Collection<String> codes) {
        Map<String, Boolean> enabled = new HashMap<>();
        jdbc.sql(
                        """
                        select agency, enabled
                        from agency
                        where agency = any (cast(:codes as text[]))
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(
                        row -> {
                            enabled.put(row.getString("agency"), row.getBoolean("enabled"));
                        });
        return enabled;
    }

    /** One member to write. */
    private record Row(String agency, Member member) {}
}
