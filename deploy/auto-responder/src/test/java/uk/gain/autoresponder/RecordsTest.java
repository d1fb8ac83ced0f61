package uk.gain.autoresponder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.Normalised;
import uk.gain.identifiers.TokenKind;
import uk.gain.identifiers.Written;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/** The agency's database is read, never written; and what is read is found again. */
class RecordsTest {

    private static final int KEEPERS = 20_000;
    private static final MatchingKey KEY = new MatchingKey(new byte[MatchingKey.BYTES]);
    private static final String KEEPER =
            "select forename || ' ' || surname as person_name, born as date_of_birth, plate as"
                    + " vehicle_registration, plate_2 as vehicle_registration_2 from keeper";

    private static Database database;

    @BeforeAll
    static void keepers() throws SQLException {
        database = RealParts.postgres().freshDatabase();
        execute(
                """
                create table keeper (forename text, surname text, born date, plate text, plate_2 text);
                insert into keeper
                select 'Anna', 'Surname' || n, date '1950-01-01' + n, 'AB' || n || 'CD', null
                from generate_series(1, %d) as n;
                create sequence looks;
                create function look() returns text language sql volatile as $$
                    insert into keeper (forename) values ('looked');
                    select 'AB12CDE';
                $$
                """
                        .formatted(KEEPERS));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void everyRecordIsReadAndFoundAndNothingElseIs() throws Exception {
        Records records = records(KEEPER);
        Set<TokenKind> kinds = records.kinds();
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        TokenKind.NAME_AND_DATE_OF_BIRTH, TokenKind.VEHICLE_REGISTRATION);
        Index index = Index.of(records, kinds, 1, KEY, 1_000_000, Instant.EPOCH);
        assertThat(index.records()).isEqualTo(KEEPERS);
        for (int n : List.of(1, KEEPERS / 2, KEEPERS)) {
            assertThat(index.matching(List.of(plate("ab" + n + " cd"), plate("XX99XXX"))))
                    .containsExactly(plate("AB" + n + "CD"));
        }
        assertThat(index.marks().size()).isGreaterThanOrEqualTo(KEEPERS);
    }

    @Test
    void moreTokensThanAreAllowedAreNotHeld() throws Unusable {
        Records records = records(KEEPER);
        assertThatThrownBy(
                        () ->
                                Index.of(
                                        records,
                                        Set.of(TokenKind.VEHICLE_REGISTRATION),
                                        1,
                                        KEY,
                                        100,
                                        Instant.EPOCH))
                .isInstanceOf(Unusable.class)
                .hasMessageStartingWith("most-tokens");
    }

    /** The text of a query cannot tell what its functions do; the connection does not let them. */
    @Test
    void aFunctionThatWritesFails() throws Unusable {
        for (String sql :
                List.of(
                        "select look() as vehicle_registration",
                        "select nextval('looks')::text as vehicle_registration")) {
            Records records = records(sql);
            assertThatThrownBy(() -> records.read(_ -> {}))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void aQueryThatCannotWorkIsNamedBeforeAnythingIsAnswered() throws Unusable {
        assertThatThrownBy(() -> records("select plate from keeper").kinds())
                .hasMessageStartingWith("query.a: column plate must be named after what it holds");
        assertThatThrownBy(() -> records("select surname as person_name from keeper").kinds())
                .hasMessageContaining("needs a date of birth beside it");
        assertThatThrownBy(() -> records("select phone from nowhere").kinds())
                .hasMessageStartingWith("query.a does not work");
    }

    private static String plate(String written) {
        return KEY.token(
                Normalised.of(List.of(new Written(Written.Kind.VEHICLE_REGISTRATION, written)))
                        .iterator()
                        .next());
    }

    private static Records records(String sql) throws Unusable {
        Properties file = new Properties();
        file.putAll(
                Map.of(
                        "gateway",
                        "http://127.0.0.1:1",
                        "sign-in",
                        "http://127.0.0.1:1/oauth2/token",
                        "system",
                        "dvla-system",
                        "database.url",
                        database.jdbcUrl(),
                        "database.user",
                        database.user(),
                        "database.password",
                        database.password(),
                        "query.a",
                        sql));
        return new Records(Settings.of(file, Map.of()));
    }
}
