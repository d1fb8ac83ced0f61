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
                        insert into agency (agency, name, version, listed_at, enabled)
                        select *
                        from unnest(
                                 cast(:codes as text[]),
                                 cast(:names as text[]),
                                 cast(:versions as bigint[]),
                                 cast(:listedAt as timestamptz[]),
                                 cast(:enabled as boolean[]))
                        on conflict (agency) do update
                        set name      = excluded.name,
                            version   = excluded.version,
                            listed_at = excluded.listed_at,
                            enabled   = excluded.enabled
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
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
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
                        insert into agency_member (subject, agency, role)
                        select distinct on (subject, agency) *
                        from unnest(
                                 cast(:subjects as text[]),
                                 cast(:codes as text[]),
                                 cast(:roles as text[]))
                             as member (subject, agency, role)
                        """)
                .param(
                        "subjects",
                        rows.stream().map(row -> row.member().subject()).toArray(String[]::new))
                .param("codes", rows.stream().map(Row::agency).toArray(String[]::new))
                .param(
                        "roles",
                        rows.stream().map(row -> row.member().role().name()).toArray(String[]::new))
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
                        select agency, role, enabled
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
                                                        MemberRole.valueOf(row.getString("role"))))
                                        : Optional.<Agency.Membership>empty())
                .optional()
                .flatMap(Function.identity());
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
