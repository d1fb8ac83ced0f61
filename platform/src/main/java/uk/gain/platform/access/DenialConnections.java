package uk.gain.platform.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few connections over which denials and nothing else are stored. A denial is kept also when the
 * transaction that met it is undone, so it needs a connection beside the one its caller holds; were
 * both from one pool, as many denials at once as the pool is large would wait for each other.
 */
final class DenialConnections implements AutoCloseable {

    private static final int MOST = 2;

    private final HikariDataSource source;

    DenialConnections(JdbcConnectionDetails database) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("denials");
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        // The detail of a server's error quotes values, and values may be personal data.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        source = new HikariDataSource(pool);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** A transaction over one of these connections, whatever transaction the caller is in. */
    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
    }
}
