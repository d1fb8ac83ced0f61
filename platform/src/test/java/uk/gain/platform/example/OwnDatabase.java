package uk.gain.platform.example;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/** A fresh database with the platform's tables, for a test without Spring. */
public final class OwnDatabase implements AutoCloseable {

    private static final int POOL = 12;

    private final Database database = RealParts.postgres().freshDatabase();
    private final HikariDataSource source;

    public OwnDatabase() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(1);
        source = new HikariDataSource(pool);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/platform", "classpath:db/migration")
                .load()
                .migrate();
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(source);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions());
    }

    /** A connection outside the pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    @Override
    public void close() {
        source.close();
    }
}
