package uk.gain.referralservice.reporting.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/**
 * A database of a real PostgreSQL with the service's tables and nothing in them. Rows of referrals
 * and requests may leave out whatever is not counted.
 */
final class FreshDatabase {

    private static final String ONLY_WHAT_IS_COUNTED =
            """
            do $$
            declare
                needed record;
            begin
                for needed in
                    select table_name, column_name
                    from information_schema.columns
                    where table_schema = 'public'
                    and table_name in ('referral', 'request')
                    and is_nullable = 'NO'
                    and column_name <> 'id'
                loop
                    execute format(
                        'alter table %I alter column %I drop not null',
                        needed.table_name,
                        needed.column_name);
                end loop;
            end
            $$
            """;

    private final DataSource dataSource;

    FreshDatabase() {
        Database database = RealParts.postgres().freshDatabase();
        dataSource =
                new DriverManagerDataSource(
                        database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/platform", "classpath:db/migration")
                .load()
                .migrate();
        jdbc().sql(ONLY_WHAT_IS_COUNTED).update();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
