package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.platform.identity.Ids;

/**
 * Every state × every action over HTTP: what is offered is carried out, and what is not offered is
 * refused with the state, the action and what is offered instead.
 */
class AvailableActionsTest extends RunningForHmrc {

    private static final UUID QUESTION = new UUID(9, 2);
    private static final UUID RECALL = new UUID(9, 4);
    private static final UUID CONTENT = new UUID(9, 5);

    @Autowired PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsOfferedIsDoneAndWhatIsNotIsRefusedWithTheState(boolean matters) throws Throwable {
        Raised raised = delivered();
        UUID id = raised.request("HMRC");
        String path = raised.path("HMRC");
        List<String> tried = new ArrayList<>();
        for (String state : states()) {
            for (Map.Entry<String, Attempt> each : attempts(raised).entrySet()) {
                put(id, state, matters);
                List<String> offered = actions(system.get(path));
                Answer answer = each.getValue().on(path);
                String cell = state + " " + each.getKey() + ": " + answer.text();
                tried.add(cell);
                if (offered.contains(each.getKey())) {
                    assertThat(answer.status()).as(cell).isEqualTo(200);
                } else {
                    assertThat(answer.status()).as(cell).isEqualTo(409);
                    assertThat(answer.problem())
                            .as(cell)
                            .isEqualTo(
                                    each.getKey().equals("FETCH") && state.startsWith("RECALLED")
                                            ? "recalled"
                                            : "action-not-available");
                    assertThat(answer.json().path("state").asString())
                            .as(cell)
                            .isEqualTo(state.replace("(unheld)", ""));
                    assertThat(answer.json().path("action").asString())
                            .as(cell)
                            .isEqualTo(each.getKey());
                    assertThat(actions(answer)).as(cell).isEqualTo(offered);
                }
            }
        }
        assertThat(tried).hasSize(states().size() * attempts(raised).size());
    }

    private interface Attempt {
        Answer on(String path);
    }

    private Map<String, Attempt> attempts(Raised raised) {
        String items =
                """
                "items": [{"subjectId": "%s", "subjectRole": "SUSPECT", "category": "TAX",
                  "text": "text", "basis": "FACT", "asOf": "2026-11-01", "accuracy": "as filed",
                  "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "PERMITTED"}}]
                """
                        .formatted(raised.subjectId());
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("FETCH", path -> system.get(path + "/content"));
        post(attempts, "OPEN", "/opened", "{\"officer\": \"officer-4711\"}");
        post(attempts, "ACKNOWLEDGE", "/acknowledgement", "{}");
        post(attempts, "ANSWER", "/answer", "{\"answer\": \"NO_HIT\"}");
        post(attempts, "PROVIDE_CONTENT", "/content", "{\"partial\": false, " + items + "}");
        post(attempts, "REFUSE_CONTENT", "/content-refusal", "{\"code\": \"OUT_OF_REMIT\"}");
        post(attempts, "SEEK_CLARIFICATION", "/clarification", "{\"text\": \"which?\"}");
        post(
                attempts,
                "ANSWER_QUESTION",
                "/question-answer",
                "{\"questionId\": \"%s\", \"text\": \"that\"}".formatted(QUESTION));
        post(attempts, "SEEK_EXTENSION", "/extension", "{\"respondBy\": \"2999-01-01T00:00:00Z\"}");
        post(
                attempts,
                "CONFIRM_RECALL",
                "/recall-confirmation",
                "{\"recallId\": \"%s\", \"action\": \"DELETED\"}".formatted(RECALL));
        post(
                attempts,
                "CORRECT_ANSWER",
                "/answer-correction",
                "{\"replaces\": \"%s\", \"code\": \"OTHER\", %s}".formatted(CONTENT, items));
        post(attempts, "WITHDRAW_ANSWER", "/answer-withdrawal", "{\"code\": \"OTHER\"}");
        post(
                attempts,
                "PASS_ON",
                "/passing-on",
                "{\"colleague\": \"officer.hmrc\", \"text\": \"yours\"}");
        return attempts;
    }

    private void post(Map<String, Attempt> attempts, String action, String to, String body) {
        attempts.put(action, path -> system.post(path + to, body));
    }

    private static List<String> states() {
        return List.of(
                "SENT",
                "DELIVERED",
                "OPENED",
                "ACKNOWLEDGED",
                "CLARIFICATION_SOUGHT",
                "CLARIFIED",
                "HIT",
                "NO_HIT",
                "REFUSED",
                "CONTENT_PROVIDED",
                "CONTENT_PARTIAL",
                "CONTENT_REFUSED",
                "WITHDRAWN",
                "WITHDRAWN(unheld)",
                "RECALLED",
                "RECALLED(unheld)",
                "LAPSED",
                "LAPSED(unheld)",
                "UNDELIVERABLE",
                "CLOSED");
    }

    /** The request as it would be had it come into this state; what is CLOSED had given content. */
    private void put(UUID request, String name, boolean matters) {
        String state = name.replace("(unheld)", "");
        boolean held =
                !name.endsWith("(unheld)")
                        && !state.equals("SENT")
                        && !state.equals("UNDELIVERABLE");
        boolean ended = List.of("WITHDRAWN", "RECALLED", "LAPSED").contains(state);
        boolean given = state.startsWith("CONTENT_P") || state.equals("CLOSED");
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ ->
                                jdbc.sql(
                                                """
                                        update request
                                        set state            = :state,
                                            was              = :was,
                                            delivered_at     = case when :held then now() end,
                                            opened_at        = case when :opened then now() end,
                                            opened_by        = case when :opened then 'officer' end,
                                            answered_at      = null,
                                            refusal_code     = 'NO_CAPACITY',
                                            open_questions   = cast(:own as uuid[]),
                                            content_events   = cast(:given as uuid[]),
                                            asked_questions  = cast(:asked as uuid[]),
                                            recalls          = cast(:recalls as uuid[]),
                                            corrections      = '{}',
                                            clock_stopped_at = null,
                                            extension_sought = cast(:extension as uuid),
                                            passed_to        = null
                                        where request_id = :id
                                        """)
                                        .param("state", state)
                                        .param(
                                                "was",
                                                state.equals("CLOSED") ? "CONTENT_PROVIDED" : null)
                                        .param("held", held)
                                        .param("opened", state.equals("OPENED"))
                                        .param(
                                                "own",
                                                state.equals("CLARIFICATION_SOUGHT")
                                                        ? one(new UUID(9, 1))
                                                        : "{}")
                                        .param("given", given ? one(CONTENT) : "{}")
                                        .param(
                                                "asked",
                                                matters && held && !ended ? one(QUESTION) : "{}")
                                        .param("recalls", matters && held ? one(RECALL) : "{}")
                                        .param(
                                                "extension",
                                                matters && held && !ended
                                                        ? Ids.next().toString()
                                                        : null)
                                        .param("id", request)
                                        .update());
    }

    private static String one(UUID id) {
        return "{" + id + "}";
    }
}
