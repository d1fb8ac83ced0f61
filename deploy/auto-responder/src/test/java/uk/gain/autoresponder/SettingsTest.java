package uk.gain.autoresponder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program accepts as settings, and what it says of those that it does not. */
class SettingsTest {

    @Test
    void whatIsNotSaidHasItsDefault() throws Unusable {
        Settings settings = Settings.of(complete(), Map.of("GAIN_DATABASE_PASSWORD", "secret"));
        assertThat(settings.refresh()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.poll()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.mostTokens()).isEqualTo(20_000_000);
        assertThat(settings.databasePassword()).isEqualTo("secret");
        assertThat(settings.queries())
                .containsExactly(new Query("query.a", "select nino as x from t"));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gateway     | http://gateway.example   | gateway must be an https address
                    gateway     | ''                       | gateway must be set
                    sign-in     | ftp://sign-in.example    | sign-in must be an https address
                    system      | ''                       | system must be set
                    key-store   | ''                       | key-store must name the file with your system's certificate
                    database.url| ''                       | database.url must be set
                    poll        | often                    | poll must be a time like 30s, 10m or 1h, from 1s to 1h
                    poll        | 0s                       | poll must be a time like 30s, 10m or 1h, from 1s to 1h
                    refresh     | 2d                       | refresh must be a time like 30s, 10m or 1h, from 1m to 24h
                    most-tokens | 0                        | most-tokens must be a whole number from 1
                    pol         | 10s                      | pol is no setting of this program
                    query.a     | delete from person       | query.a must be a single select, without a semicolon in it
                    query.a     | select 1; drop table x   | query.a must be a single select, without a semicolon in it
                    query.a     | with d as (delete from p returning *) select * from d | query.a must read only: it holds a word that writes
                    query.a     | select * into other from p | query.a must read only: it holds a word that writes
                    query.a     | select * from p for update | query.a must read only: it holds a word that writes
                    """)
    void whatCannotBeUsedIsNamedWithItsRule(String name, String value, String said) {
        Properties file = complete();
        file.setProperty(name, value);
        assertThatThrownBy(() -> Settings.of(file, Map.of()))
                .isInstanceOf(Unusable.class)
                .hasMessage(said);
    }

    @Test
    void withoutAQueryThereIsNothingToCompareWith() {
        Properties file = complete();
        file.remove("query.a");
        assertThatThrownBy(() -> Settings.of(file, Map.of()))
                .hasMessageStartingWith("query.<name>");
    }

    @Test
    void wordsInQuotesDoNotWrite() throws Unusable {
        assertThat(Query.of("query.a", "select note as email from p where kind = 'update';").sql())
                .endsWith("'update'");
    }

    private static Properties complete() {
        Properties file = new Properties();
        file.putAll(
                Map.of(
                        "gateway", "https://gateway.example:8443",
                        "sign-in", "https://sign-in.example/oauth2/token",
                        "system", "hmrc-system",
                        "key-store", "hmrc-system.p12",
                        "database.url", "jdbc:postgresql://localhost/records",
                        "query.a", "select nino as x from t"));
        return file;
    }
}
