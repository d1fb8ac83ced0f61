package uk.gain.platform.notices;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Connections outside every pool, for whoever listens on one or holds a lock by one. */
public final class OwnConnections {

    private OwnConnections() {}

    /**
     * A connection that its owner closes.
     *
     * @param owner what PostgreSQL shows as the connection's application
     * @throws SQLException when the database is away
     */
    public static Connection open(JdbcConnectionDetails database, String owner)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", owner);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
