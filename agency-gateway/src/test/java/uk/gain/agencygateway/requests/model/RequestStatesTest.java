package uk.gain.agencygateway.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.requests.model.Examples.NOON;
import static uk.gain.agencygateway.requests.model.Examples.at;
import static uk.gain.agencygateway.requests.model.Examples.in;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state × every move: the table of the package's documentation. */
class RequestStatesTest {

    private final Deciding deciding = new Deciding(FixedContents.atHand());

    private static final RequestId ID = Examples.particulars().id();

    private static final Map<String, Command> COMMANDS =
            Map.of(
                    "OPEN", new Command.ReportOpened(ID, "officer-1"),
                    "ACKNOWLEDGE", new Command.Acknowledge(ID, "CASE-1"),
                    "HIT", new Command.AnswerHit(ID),
                    "NO_HIT", new Command.AnswerNoHit(ID),
                    "REFUSE", new Command.Refuse(ID, RefusalCode.NO_CAPACITY, "why"),
                    "PROVIDE", new Command.ProvideContent(ID, false, List.of(Examples.item())),
                    "PARTIAL", new Command.ProvideContent(ID, true, List.of(Examples.item())),
                    "REFUSE_CONTENT",
                            new Command.RefuseContent(ID, RefusalCode.RISK_TO_PERSON, null));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    FROM,             OPEN,             ACKNOWLEDGE,  HIT, NO_HIT, REFUSE,  PROVIDE,          PARTIAL,         REFUSE_CONTENT
                    SENT,             -,                -,            -,   -,      -,       -,                -,               -
                    DELIVERED,        OPENED,           ACKNOWLEDGED, HIT, NO_HIT, REFUSED, -,                -,               -
                    OPENED,           -,                ACKNOWLEDGED, HIT, NO_HIT, REFUSED, -,                -,               -
                    ACKNOWLEDGED,     ACKNOWLEDGED,     -,            HIT, NO_HIT, REFUSED, -,                -,               -
                    HIT,              HIT,              -,            -,   -,      -,       CONTENT_PROVIDED, CONTENT_PARTIAL, CONTENT_REFUSED
                    NO_HIT,           NO_HIT,           -,            -,   -,      -,       -,                -,               -
                    REFUSED,          REFUSED,          -,            -,   -,      -,       -,                -,               -
                    CONTENT_PARTIAL,  CONTENT_PARTIAL,  -,            -,   -,      -,       CONTENT_PROVIDED, CONTENT_PARTIAL, -
                    CONTENT_PROVIDED, CONTENT_PROVIDED, -,            -,   -,      -,       -,                -,               -
                    CONTENT_REFUSED,  CONTENT_REFUSED,  -,            -,   -,      -,       -,                -,               -
                    """)
    void everyMoveLeadsWhereTheTableSaysOrIsRefused(
            RequestState from,
            String open,
            String acknowledge,
            String hit,
            String noHit,
            String refuse,
            String provide,
            String partial,
            String refuseContent) {
        cell(from, "OPEN", open);
        cell(from, "ACKNOWLEDGE", acknowledge);
        cell(from, "HIT", hit);
        cell(from, "NO_HIT", noHit);
        cell(from, "REFUSE", refuse);
        cell(from, "PROVIDE", provide);
        cell(from, "PARTIAL", partial);
        cell(from, "REFUSE_CONTENT", refuseContent);
    }

    private void cell(RequestState from, String move, String expected) {
        Request request = in(from);
        Command command = Objects.requireNonNull(COMMANDS.get(move));
        Outcome outcome = deciding.decide(request, command, at(NOON));
        if (expected.equals("-")) {
            assertThat(outcome)
                    .as("%s from %s", move, from)
                    .isEqualTo(new ActionNotAvailable(request, command.action()));
        } else {
            assertThat(outcome).as("%s from %s", move, from).isInstanceOf(RequestEvent.class);
            RequestEvent event = (RequestEvent) outcome;
            assertThat(event.after().state()).isEqualTo(RequestState.valueOf(expected));
            assertThat(event.sequence()).isEqualTo(request.progress().sequence() + 1);
        }
        assertThat(request.availableActions().contains(command.action()))
                .as("%s is offered in %s exactly when it is allowed", move, from)
                .isEqualTo(!expected.equals("-"));
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void contentCanBeFetchedInEveryState(RequestState state) {
        assertThat(in(state).availableActions()).contains(Action.FETCH);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SENT,             DELIVERED,        OPENED
                    DELIVERED,        DELIVERED,        OPENED
                    OPENED,           OPENED,           OPENED
                    ACKNOWLEDGED,     ACKNOWLEDGED,     ACKNOWLEDGED
                    HIT,              HIT,              HIT
                    NO_HIT,           NO_HIT,           NO_HIT
                    REFUSED,          REFUSED,          REFUSED
                    CONTENT_PARTIAL,  CONTENT_PARTIAL,  CONTENT_PARTIAL
                    CONTENT_PROVIDED, CONTENT_PROVIDED, CONTENT_PROVIDED
                    CONTENT_REFUSED,  CONTENT_REFUSED,  CONTENT_REFUSED
                    """)
    void showingContentMovesTheRequestAsTheTableSays(
            RequestState from, RequestState toSystem, RequestState toOfficer) {
        assertThat(shown(from, Examples.SYSTEM).state()).isEqualTo(toSystem);
        assertThat(shown(from, Examples.OFFICER).state()).isEqualTo(toOfficer);
    }

    private static Request shown(RequestState from, Party reader) {
        Request request = in(from);
        List<RequestEvent> facts =
                Showing.of(request, () -> new Occasion(new UUID(1, 1), NOON, reader));
        return facts.isEmpty() ? request : facts.getLast().after();
    }
}
