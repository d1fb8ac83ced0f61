package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.agencygateway.journey.CoordinatorsSide.person;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.autoresponder.Responder;
import uk.gain.autoresponder.Settings;
import uk.gain.autoresponder.Unusable;
import uk.gain.contract.Channel;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.IdentifierKind;
import uk.gain.contract.InformationAdded;
import uk.gain.contract.Operation;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.TokensDelivered;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/**
 * Two agencies that compare blind first: one runs the auto-responder on its own database, the other
 * calls the interface by hand.
 */
class BlindFirstStageTest extends RunningForHmrc {

    private static final String RESPONDING = "BLINDAUTO";
    private static final String BY_HAND = "BLINDHAND";
    private static final String KINDS =
            "{\"on\":true,\"kinds\":[\"NATIONAL_INSURANCE_NUMBER\",\"NAME_AND_DATE_OF_BIRTH\"]}";

    /** Of nobody whom the responding agency knows. */
    private static final Map<IdentifierKind, String> STRANGER =
            Map.of(
                    IdentifierKind.NAME, "Quillon Ravensbourne",
                    IdentifierKind.DATE_OF_BIRTH, "1971-09-17",
                    IdentifierKind.NATIONAL_INSURANCE_NUMBER, "JX 47 58 69 B",
                    IdentifierKind.EMAIL, "quillon.ravensbourne@example.org",
                    IdentifierKind.ADDRESS, "14 Wherewithal Terrace, Cardiff CF10 3AT");

    private static final List<String> OF_THE_STRANGER =
            List.of(
                    "Quillon",
                    "Ravensbourne",
                    "Quillon Ravensbourne",
                    "1971-09-17",
                    "1971-9-17",
                    "JX 47 58 69 B",
                    "JX475869",
                    "quillon.ravensbourne@example.org",
                    "Wherewithal",
                    "CF10 3AT",
                    "CF103AT",
                    "zzquestion");

    private static final Map<IdentifierKind, String> KNOWN =
            Map.of(
                    IdentifierKind.NAME, "Thessaly Oakhanger",
                    IdentifierKind.DATE_OF_BIRTH, "04/05/1988");

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private AgencyClient responding;
    private AgencyClient byHand;
    private RecordedConnection connection;
    private Responder responder;

    @BeforeAll
    void theyJoin() throws Throwable {
        responding = joins(RESPONDING);
        byHand = joins(BY_HAND);
        connection = new RecordedConnection("http://127.0.0.1:" + port, responding::token);
        responder =
                Responder.of(settings(connection.url(), records()), Clock.systemUTC(), log::add);
        assertThat(responder.look().next()).isEqualTo(Duration.ofSeconds(1));
        assertThat(byHand.put("/api/agency/blind-first", KINDS).status()).isEqualTo(200);
    }

    @AfterAll
    void closeConnection() {
        connection.close();
    }

    /** A person file as an agency may have one. */
    private static Database records() throws SQLException {
        Database database = RealParts.postgres().freshDatabase();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table claimant (forename text, surname text, born date, nino text);
                    insert into claimant
                    select 'Forename' || n, 'Surname' || n, date '1950-01-01' + n, null
                    from generate_series(1, 2000) as n;
                    insert into claimant values ('Thessaly', 'Oakhanger', '1988-05-04', 'KL112233D');
                    """);
        }
        return database;
    }

    private static Settings settings(String gateway, Database records) throws Unusable {
        Properties file = new Properties();
        file.putAll(
                Map.of(
                        "gateway",
                        gateway,
                        "sign-in",
                        gateway + "/oauth2/token",
                        "system",
                        "blindauto-system",
                        "database.url",
                        records.jdbcUrl(),
                        "database.user",
                        records.user(),
                        "database.password",
                        records.password(),
                        "poll",
                        "1s",
                        "query.claimants",
                        "select forename || ' ' || surname as person_name,"
                                + " born as date_of_birth,"
                                + " nino as national_insurance_number from claimant"));
        return Settings.of(file, Map.of());
    }

    @Test
    void anAgencyThatHoldsNothingAnswersWithoutEverReceivingPlaintext() throws Throwable {
        List<Raised> strangers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            strangers.add(
                    coordinators.raisesAbout(List.of(person(STRANGER)), "zzquestion", RESPONDING));
        }
        Raised known = coordinators.raisesAbout(List.of(person(KNOWN)), "zzquestion", RESPONDING);
        Raised nameOnly =
                coordinators.raisesAbout(
                        List.of(person(Map.of(IdentifierKind.NAME, "Quillon Ravensbourne"))),
                        "zzquestion",
                        RESPONDING);
        eventually(
                () -> {
                    responder.look();
                    for (Raised stranger : strangers) {
                        assertThat(state(responding, stranger, RESPONDING)).isEqualTo("NO_HIT");
                    }
                    assertThat(stage(responding, known)).isEqualTo("MATCHED");
                    assertThat(stage(responding, nameOnly)).isEqualTo("FOR_A_PERSON");
                });
        assertThat(connection.holds("TN-2026-000001")).as("what came is searched").isTrue();
        assertThat(OF_THE_STRANGER).noneMatch(connection::holds);
        assertThat(List.of("Thessaly", "Oakhanger", "1988-05-04", "04/05/1988"))
                .noneMatch(connection::holds);
        assertThat(String.join("\n", log))
                .contains("NO_HIT", "possible match", "cannot be compared")
                .doesNotContain("Quillon", "Oakhanger");

        UUID stranger = strangers.getFirst().request(RESPONDING);
        eventually(
                () ->
                        assertThat(of(stranger))
                                .extracting(
                                        response -> response.getSequence(),
                                        response -> response.getBody())
                                .containsExactly(
                                        tuple(1L, new TokensDelivered(Channel.AUTO_RESPONDER)),
                                        tuple(2L, new RequestNoHit(Channel.PULL))));
        eventually(
                () ->
                        assertThat(accessesOf(stranger))
                                .singleElement()
                                .satisfies(
                                        access -> {
                                            assertThat(access.getOperation())
                                                    .isEqualTo(Operation.DISCLOSURE);
                                            assertThat(access.getFields())
                                                    .containsExactly("tokens");
                                        }));

        assertThat(state(responding, known, RESPONDING)).isEqualTo("SENT");
        assertThat(responding.get(known.path(RESPONDING)).json().path("matched").toString())
                .isEqualTo("[\"NAME_AND_DATE_OF_BIRTH\"]");
        assertThat(content(responding, known.path(RESPONDING)).text())
                .contains("Thessaly Oakhanger");
        assertThat(state(responding, known, RESPONDING)).isEqualTo("DELIVERED");
        assertThat(content(responding, nameOnly.path(RESPONDING)).text())
                .contains("Quillon Ravensbourne");
        eventually(
                () ->
                        assertThat(accessesOf(known.request(RESPONDING)))
                                .extracting(access -> access.getOperation())
                                .containsExactly(
                                        Operation.DISCLOSURE,
                                        Operation.COMBINATION,
                                        Operation.DISCLOSURE));
        assertThat(responder.look())
                .as("nothing is left to do, and nothing is done again")
                .extracting(Responder.Round::noHits, Responder.Round::possible)
                .containsExactly(0, 0);
    }

    @Test
    void theSearchFindsWhatIsHiddenFromTheEye() {
        byte[] hidden = "{\"x\":\"QUILLON\"}".getBytes(StandardCharsets.UTF_8);
        for (String all :
                List.of(
                        "x qUILLON",
                        "5155494c4c4f4e",
                        Base64.getEncoder().encodeToString(hidden),
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(hidden, 1, 15)),
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(hidden, 2, 15)))) {
            assertThat(RecordedConnection.holds(all, "Quillon")).as(all).isTrue();
        }
        assertThat(RecordedConnection.holds("x Quilon UXVpbG", "Quillon")).isFalse();
    }

    @Test
    void underAnotherKeyTheRecordsAreReadAgainAndAnswersAreTheSame() throws Throwable {
        int before = log.size();
        assertThat(responding.post("/api/agency/matching-key/rotation", "").status())
                .isEqualTo(200);
        Raised known = coordinators.raisesAbout(List.of(person(KNOWN)), "q", RESPONDING);
        Raised stranger = coordinators.raisesAbout(List.of(person(STRANGER)), "q", RESPONDING);
        eventually(
                () -> {
                    responder.look();
                    assertThat(state(responding, stranger, RESPONDING)).isEqualTo("NO_HIT");
                    assertThat(stage(responding, known)).isEqualTo("MATCHED");
                });
        assertThat(log.subList(before, log.size()))
                .anyMatch(line -> line.contains("2001 records") && line.contains("under key 2"));
    }

    @Test
    void whatIsAskedIsHeldBackUntilATokenOfTheRequestIsNamed() throws Throwable {
        Raised raised = coordinators.raisesAbout(List.of(person(KNOWN)), "q", BY_HAND);
        String path = raised.path(BY_HAND);
        arrived(byHand, raised, BY_HAND);
        coordinators.follows(
                raised,
                2,
                event ->
                        new ClarificationAsked(
                                raised.request(BY_HAND),
                                coordinators.words(raised, BY_HAND, event, "zzwords")));
        assertThat(actions(byHand.get(path))).containsExactly("FETCH_TOKENS");
        AgencyClient officer = client("officer.blindhand", "AGENCY_OFFICER");
        assertThat(
                        List.of(
                                byHand.get(path + "/content"),
                                officer.get(path + "/content"),
                                byHand.get(path + "/messages")))
                .extracting(Answer::status, Answer::problem)
                .containsOnly(tuple(409, "tokens-first"));
        assertThat(
                        byHand.fetch(
                                        "application/json",
                                        "{\"ids\":[\"%s\"]}".formatted(raised.request(BY_HAND)))
                                .json()
                                .path(0)
                                .path("status")
                                .asInt())
                .isEqualTo(409);
        assertThat(byHand.post(path + "/answer", "{\"answer\":\"NO_HIT\"}").problem())
                .as("nobody says so who has not compared")
                .isEqualTo("action-not-available");

        JsonNode tokens = tokens(raised);
        assertThat(actions(byHand.get(path)))
                .containsExactly("FETCH_TOKENS", "DECLARE_MATCH", "ANSWER_NO_HIT");
        assertThat(byHand.post(path + "/answer", "{\"answer\":\"HIT\"}").problem())
                .isEqualTo("action-not-available");
        String match = path + "/match";
        assertThat(rules(byHand.post(match, matched("AAAAAAAAAAAAAAAAAAAAAA")), 422))
                .containsExactly("matched token-of-request");
        assertThat(byHand.post(match, "{\"keyVersion\":1,\"matched\":[]}").status()).isEqualTo(400);
        String token =
                tokens.path("requests").path(0).path("tokens").path(0).path("token").asString();
        Answer declared = byHand.post(match, matched(token));
        assertThat(declared.status()).as(declared.text()).isEqualTo(200);
        assertThat(actions(declared)).containsExactly("FETCH");
        assertThat(byHand.post(match, matched(token)).problem()).isEqualTo("action-not-available");
        assertThat(content(officer, path).text()).contains("Thessaly Oakhanger");
        assertThat(byHand.get(path + "/messages").status()).isEqualTo(200);
    }

    @Test
    void tokensOfWhatWasAskedBeforeAreNotEnough() throws Throwable {
        Raised raised = coordinators.raisesAbout(List.of(person(STRANGER)), "q", BY_HAND);
        String path = raised.path(BY_HAND);
        arrived(byHand, raised, BY_HAND);
        int few = tokens(raised).path("requests").path(0).path("tokens").size();
        coordinators.follows(
                raised,
                2,
                event ->
                        new InformationAdded(
                                coordinators.content(raised, event, List.of(person(KNOWN)))));
        eventually(
                () ->
                        assertThat(byHand.get(path).json().path("blindStage").asString())
                                .isEqualTo("TOKENS_FIRST"));
        assertThat(byHand.post(path + "/answer", "{\"answer\":\"NO_HIT\"}").status())
                .isEqualTo(409);
        assertThat(tokens(raised).path("requests").path(0).path("tokens").size())
                .isGreaterThan(few);
        assertThat(byHand.post(path + "/answer", "{\"answer\":\"NO_HIT\"}").status())
                .isEqualTo(200);
        assertThat(byHand.get(path + "/content").status()).isEqualTo(409);
        Answer takenBack = byHand.post(path + "/answer-withdrawal", "{\"code\":\"INACCURATE\"}");
        assertThat(takenBack.json().path("state").asString()).isEqualTo("SENT");
        assertThat(takenBack.json().path("blindStage").asString()).isEqualTo("FOR_A_PERSON");
        assertThat(content(byHand, path).status()).isEqualTo(200);
    }

    @Test
    void keysAndTokensAreForTheAgencysSystemAndOnlyAPersonTurnsItOff() {
        AgencyClient officer = client("officer.blindhand", "AGENCY_OFFICER");
        assertThat(officer.get("/api/agency/matching-key").status()).isEqualTo(403);
        assertThat(officer.post("/api/requests/tokens", ids(UUID.randomUUID())).status())
                .isEqualTo(403);
        JsonNode mine = byHand.get("/api/agency/matching-key").json();
        assertThat(mine.path("key").asString()).hasSize(43);
        assertThat(responding.get("/api/agency/matching-key").json().path("key"))
                .isNotEqualTo(mine.path("key"));
        assertThat(rules(byHand.put("/api/agency/blind-first", "{\"on\":false,\"kinds\":[]}"), 422))
                .containsExactly("on by-a-person");
        assertThat(rules(byHand.put("/api/agency/blind-first", "{\"on\":true,\"kinds\":[]}"), 422))
                .containsExactly("kinds at-least-one");
        assertThat(
                        byHand.put(
                                        "/api/agency/blind-first",
                                        "{\"on\":true,\"kinds\":[\"SHOE_SIZE\"]}")
                                .status())
                .isEqualTo(400);
        assertThat(system.post("/api/requests/tokens", ids(UUID.randomUUID())).problem())
                .isEqualTo("not-blind-first");
        assertThat(client("operator", "OPERATOR").get("/api/agency/blind-first").status())
                .isEqualTo(403);
    }

    @Test
    void anotherAgencysTokensAreNotFound() throws Throwable {
        Raised raised = coordinators.raisesAbout(List.of(person(KNOWN)), "q", RESPONDING);
        arrived(responding, raised, RESPONDING);
        UUID foreign = raised.request(RESPONDING);
        JsonNode line =
                byHand.post("/api/requests/tokens", ids(foreign)).json().path("requests").path(0);
        assertThat(line.path("status").asInt()).isEqualTo(404);
        assertThat(line.path("tokens").size()).isZero();
        assertThat(byHand.post(raised.path(RESPONDING) + "/match", matched("x")).status())
                .isEqualTo(404);
        eventually(
                () ->
                        assertThat(accessesOf(foreign))
                                .filteredOn(
                                        access ->
                                                access.getActor().getOrganisation().equals(BY_HAND))
                                .hasSize(2));
    }

    @Test
    void moreThanAnHoursTokensAreNotGiven() throws Throwable {
        AgencyClient eager = joins("BLINDEAGER");
        assertThat(eager.put("/api/agency/blind-first", KINDS).status()).isEqualTo(200);
        Raised raised = coordinators.raisesAbout(List.of(person(KNOWN)), "q", "BLINDEAGER");
        arrived(eager, raised, "BLINDEAGER");
        jdbc.sql(
                        """
                        insert into token_delivery (agency, request_id, given_at, key_version)
                        select 'BLINDEAGER', :request, now() - interval '59 minutes', 1
                        from generate_series(1, 5000)
                        """)
                .param("request", raised.request("BLINDEAGER"))
                .update();
        Answer refused = eager.post("/api/requests/tokens", ids(raised.request("BLINDEAGER")));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-tokens");
        assertThat(refused.http().headers().firstValue("Retry-After").map(Integer::valueOf))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 61));
    }

    private JsonNode tokens(Raised raised) throws Throwable {
        JsonNode[] answer = new JsonNode[1];
        eventually(
                () -> {
                    answer[0] =
                            byHand.post("/api/requests/tokens", ids(raised.request(BY_HAND)))
                                    .json();
                    assertThat(answer[0].path("requests").path(0).path("status").asInt())
                            .isEqualTo(200);
                });
        return answer[0];
    }

    private static String ids(UUID request) {
        return "{\"ids\":[\"%s\"]}".formatted(request);
    }

    private static String matched(String token) {
        return "{\"keyVersion\":1,\"matched\":[\"%s\"]}".formatted(token);
    }

    private static String state(AgencyClient agency, Raised raised, String code) {
        return agency.get(raised.path(code)).json().path("state").asString();
    }

    private static String stage(AgencyClient agency, Raised raised) {
        return agency.get(raised.path(RESPONDING)).json().path("blindStage").asString();
    }
}
