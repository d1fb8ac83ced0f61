package uk.gain.referralservice.operations.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.operations.model.Operation;
import uk.gain.referralservice.operations.model.Operations;

@Repository
class StoredOperations implements Operations {

    private final JdbcClient jdbc;

    StoredOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Operation operation) {
        return jdbc.sql(
                                """
                                insert into operation (rocu, code, name, created_at, created_by)
                                values (:rocu, :code, :name, :at, :by)
                                on conflict do nothing
                                """)
                        .param("rocu", operation.rocu())
                        .param("code", operation.code())
                        .param("name", operation.name())
                        .param("at", operation.createdAt().atOffset(ZoneOffset.UTC))
                        .param("by", operation.createdBy())
                        .update()
                > 0;
    }

    @Override
    public Optional<Operation> find(String rocu, String code) {
        return jdbc.sql(
                        """
                        select *
                        from operation
                        where rocu = :rocu
                        and code = :code
                        """)
                .param("rocu", rocu)
                .param("code", code)
                .query((row, _) -> operation(row))
                .optional();
    }

    @Override
    public List<Operation> of(String rocu) {
        return jdbc.sql(
                        """
                        select *
                        from operation
                        where rocu = :rocu
                        order by code
                        """)
                .param("rocu", rocu)
                .query((row, _) -> operation(row))
                .list();
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getString("rocu"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
