package uk.gain.agencygateway;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/** A database of a real PostgreSQL with the gateway's tables and nothing in them. */
public final class FreshDatabase {

    private final DataSource dataSource;

    public FreshDatabase() {
        Database database = RealParts.postgres().freshDatabase();
        dataSource =
                new DriverManagerDataSource(
                        database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/platform", "classpath:db/migration")
                .load()
                .migrate();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
