package uk.gain.referralservice.directory.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.Units;

@Repository
class StoredUnits implements Units {

    private final JdbcClient jdbc;

    StoredUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RequestingUnit> servedBy(String rocu) {
        return jdbc.sql(
                        """
                        select
                            code,
                            name,
                            array(
                                select subject
                                from membership
                                where role = 'REQUESTER'
                                and organisation = code
                                order by subject
                            ) as requesters
                        from requesting_unit
                        where rocu = :rocu
                        order by name
                        """)
                .param("rocu", rocu)
                .query(
                        (row, _) ->
                                new RequestingUnit(
                                        row.getString("code"),
                                        row.getString("name"),
                                        List.of((String[]) row.getArray("requesters").getArray())))
                .list();
    }

    @Override
    public Optional<String> regionOf(String unit) {
        return jdbc.sql(
                        """
                        select rocu
                        from requesting_unit
                        where code = :unit
                        """)
                .param("unit", unit)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Membership> membershipOf(String subject) {
        return jdbc.sql(
                        """
                        select role, organisation
                        from membership
                        where subject = :subject
                        """)
                .param("subject", subject)
                .query(
                        (row, _) ->
                                new Membership(
                                        Membership.Role.valueOf(row.getString("role")),
                                        row.getString("organisation")))
                .optional();
    }

    @Override
    public Map<String, String> contactsOf(Collection<String> rocus) {
        Map<String, String> contacts = new HashMap<>();
        jdbc.sql(
                        """
                        select code, coalesce(contact, name) as contact
                        from rocu
                        where code = any(:rocus)
                        """)
                .param("rocus", texts(rocus.stream()))
                .query(
                        row -> {
                            contacts.put(row.getString("code"), row.getString("contact"));
                        });
        return contacts;
    }

    @Override
    public List<String> addMissing(List<Rocu> rocus) {
        return rocus.stream().filter(this::addMissing).map(Rocu::code).toList();
    }

    private boolean addMissing(Rocu rocu) {
        int kept =
                jdbc.sql(
                                """
                        insert into rocu (code, name, contact)
                        values (:code, :name, :contact)
                        on conflict (code) do update
                        set contact = excluded.contact
                        where rocu.contact is null
                        and excluded.contact is not null
                        """)
                        .param("code", rocu.code())
                        .param("name", rocu.name())
                        .param("contact", rocu.contact())
                        .update();
        kept +=
                jdbc.sql(
                                """
                        insert into requesting_unit (rocu, code, name)
                        select :rocu, code, name
                        from unnest(:codes, :names) as unit (code, name)
                        on conflict do nothing
                        """)
                        .param("rocu", rocu.code())
                        .param("codes", texts(rocu.units().stream().map(RequestingUnit::code)))
                        .param("names", texts(rocu.units().stream().map(RequestingUnit::name)))
                        .update();
        kept += addMembers(Membership.Role.COORDINATOR, rocu.code(), rocu.coordinators());
        for (RequestingUnit unit : rocu.units()) {
            kept += addMembers(Membership.Role.REQUESTER, unit.code(), unit.requesters());
        }
        return kept > 0;
    }

    private int addMembers(Membership.Role role, String organisation, List<String> subjects) {
        return jdbc.sql(
                        """
                        insert into membership (subject, role, organisation)
                        select subject, :role, :organisation
                        from unnest(:subjects) as subject
                        on conflict do nothing
                        """)
                .param("role", role.name())
                .param("organisation", organisation)
                .param("subjects", texts(subjects.stream()))
                .update();
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
