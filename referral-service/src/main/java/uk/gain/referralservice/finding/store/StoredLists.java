package uk.gain.referralservice.finding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.RequestState;
import uk.gain.referralservice.finding.model.SavedList;
import uk.gain.referralservice.finding.model.SavedLists;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Urgency;

@Repository
class StoredLists implements SavedLists {

    private final JdbcClient jdbc;

    StoredLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedList> of(Coordinator by) {
        return jdbc.sql(
                        """
                        select *
                        from saved_list
                        where subject = :subject
                        and rocu = :rocu
                        order by name
                        """)
                .param("subject", by.subject())
                .param("rocu", by.rocu())
                .query((row, _) -> list(row))
                .list();
    }

    @Override
    public Optional<SavedList> find(Coordinator by, UUID id) {
        return of(by).stream().filter(list -> list.id().equals(id)).findFirst();
    }

    @Override
    public boolean add(Coordinator by, SavedList list) {
        Filter filter = list.filter();
        return jdbc.sql(
                                """
                                insert into saved_list
                                    (id, subject, rocu, name, saved_at, states, agency, overdue, unit,
                                     threat_area, operation, own, urgency,
                                     raised_from, raised_to, reference)
                                values
                                    (:id, :subject, :rocu, :name, :savedAt, :states, :agency, :overdue,
                                     :unit, :threatArea, :operation, :own, :urgency,
                                     :from, :to, :reference)
                                on conflict (subject, rocu, name) do nothing
                                """)
                        .param("id", list.id())
                        .param("subject", by.subject())
                        .param("rocu", by.rocu())
                        .param("name", list.name())
                        .param("savedAt", list.savedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "states",
                                filter.states().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("agency", filter.agency())
                        .param("overdue", filter.overdue())
                        .param("unit", filter.unit())
                        .param("threatArea", nameOf(filter.threatArea()))
                        .param("operation", filter.operation())
                        .param("own", filter.own())
                        .param("urgency", nameOf(filter.urgency()))
                        .param("from", filter.from())
                        .param("to", filter.to())
                        .param("reference", filter.reference())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(Coordinator by, UUID id) {
        return jdbc.sql(
                                """
                                delete from saved_list
                                where id = :id
                                and subject = :subject
                                and rocu = :rocu
                                """)
                        .param("id", id)
                        .param("subject", by.subject())
                        .param("rocu", by.rocu())
                        .update()
                == 1;
    }

    private static SavedList list(ResultSet row) throws SQLException {
        String threatArea = row.getString("threat_area");
        String urgency = row.getString("urgency");
        return new SavedList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Filter(
                        Arrays.stream((String[]) row.getArray("states").getArray())
                                .map(RequestState::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("agency"),
                        row.getBoolean("overdue"),
                        row.getString("unit"),
                        threatArea == null ? null : ThreatArea.valueOf(threatArea),
                        row.getString("operation"),
                        row.getBoolean("own"),
                        urgency == null ? null : Urgency.valueOf(urgency),
                        row.getObject("raised_from", LocalDate.class),
                        row.getObject("raised_to", LocalDate.class),
                        row.getString("reference")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
