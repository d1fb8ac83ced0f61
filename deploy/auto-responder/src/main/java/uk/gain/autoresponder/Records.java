package uk.gain.autoresponder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import uk.gain.identifiers.TokenKind;
import uk.gain.identifiers.Written;

/**
 * The agency's own records, read and never written: the connection is read-only, and every query
 * runs in a transaction that is rolled back.
 */
final class Records {

    private static final int ROWS_AT_A_TIME = 5_000;
    private static final int QUERY_SECONDS = 3_600;

    private final Settings settings;

    Records(Settings settings) {
        this.settings = settings;
    }

    /**
     * By what the records can be compared: asked of the database, without reading a row.
     *
     * @throws Unusable when a query does not work, or names a column that holds no identifier
     */
    Set<TokenKind> kinds() throws Unusable {
        Set<TokenKind> kinds = EnumSet.noneOf(TokenKind.class);
        try (Connection connection = connect()) {
            for (Query query : settings.queries()) {
                try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                    ResultSetMetaData columns = statement.getMetaData();
                    if (columns == null) {
                        throw new Unusable(query.name() + " gives no rows");
                    }
                    Set<TokenKind> ofQuery = TokenKind.of(List.of(columns(query, columns)));
                    if (ofQuery.isEmpty()) {
                        throw new Unusable(
                                query.name()
                                        + " gives nothing to compare by: a person's name needs a"
                                        + " date of birth beside it");
                    }
                    kinds.addAll(ofQuery);
                } catch (SQLException e) {
                    throw new Unusable(query.name() + " does not work: " + said(e));
                }
            }
        } catch (SQLException e) {
            throw new Unusable("The database cannot be reached: " + said(e));
        }
        return kinds;
    }

    /** Hands on what each record holds, one record at a time. */
    void read(Consumer<List<Written>> record) throws SQLException, Unusable {
        try (Connection connection = connect()) {
            for (Query query : settings.queries()) {
                try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                    statement.setFetchSize(ROWS_AT_A_TIME);
                    statement.setQueryTimeout(QUERY_SECONDS);
                    try (ResultSet rows = statement.executeQuery()) {
                        Written.Kind[] columns = columns(query, rows.getMetaData());
                        while (rows.next()) {
                            record.accept(record(rows, columns));
                        }
                    }
                }
            }
            connection.rollback();
        }
    }

    private static List<Written> record(ResultSet row, Written.Kind[] columns) throws SQLException {
        List<Written> record = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            String value = row.getString(i + 1);
            if (value != null && !value.isBlank()) {
                record.add(new Written(columns[i], value));
            }
        }
        return record;
    }

    /** A second one of a kind has a number behind it: phone, phone_2. */
    private static Written.Kind[] columns(Query query, ResultSetMetaData columns)
            throws SQLException, Unusable {
        Written.Kind[] kinds = new Written.Kind[columns.getColumnCount()];
        for (int i = 0; i < kinds.length; i++) {
            String label = columns.getColumnLabel(i + 1).toUpperCase(Locale.ROOT);
            String kind = label.replaceAll("_[0-9]+$", "");
            kinds[i] =
                    Arrays.stream(Written.Kind.values())
                            .filter(known -> known.name().equals(kind))
                            .findFirst()
                            .orElseThrow(() -> noIdentifier(query, label));
        }
        return kinds;
    }

    private static Unusable noIdentifier(Query query, String label) {
        return new Unusable(
                "%s: column %s must be named after what it holds, one of %s"
                        .formatted(
                                query.name(),
                                label.toLowerCase(Locale.ROOT),
                                Arrays.toString(Written.Kind.values()).toLowerCase(Locale.ROOT)));
    }

    private Connection connect() throws SQLException, Unusable {
        Properties properties = new Properties();
        properties.setProperty("user", settings.databaseUser());
        properties.setProperty("password", settings.databasePassword());
        boolean postgres = settings.databaseUrl().startsWith("jdbc:postgresql:");
        if (postgres) {
            properties.setProperty("options", "-c default_transaction_read_only=on");
            properties.setProperty("ApplicationName", "gain-auto-responder");
        }
        Connection connection = DriverManager.getConnection(settings.databaseUrl(), properties);
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            if (postgres && !isReadOnly(connection)) {
                throw new Unusable("database.url: the connection is not read-only");
            }
            return connection;
        } catch (SQLException | Unusable e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show transaction_read_only")) {
            return answer.next() && "on".equals(answer.getString(1));
        }
    }

    /** The first line: what follows may repeat the query. */
    private static String said(SQLException e) {
        String message = e.getMessage();
        return message == null ? e.getSQLState() : message.lines().findFirst().orElse("");
    }
}
