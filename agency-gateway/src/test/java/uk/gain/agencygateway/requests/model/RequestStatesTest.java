package uk.gain.agencygateway.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.requests.model.Examples.NOON;
import static uk.gain.agencygateway.requests.model.Examples.OFFICER;
import static uk.gain.agencygateway.requests.model.Examples.SYSTEM;
import static uk.gain.agencygateway.requests.model.Examples.at;
import static uk.gain.agencygateway.requests.model.Examples.in;
import static uk.gain.agencygateway.requests.model.Examples.withOpenMatters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.agencygateway.requests.model.StateTables.Cell;

/** Every state × every move, and every state × everything heard: the documentation's tables. */
class RequestStatesTest {

    private static final RequestId ID = Examples.particulars().id();
    private static final UUID HEARD = new UUID(8, 8);

    private static final Map<String, Command> COMMANDS =
            Map.ofEntries(
                    Map.entry("OPEN", new Command.ReportOpened(ID, "officer-1")),
                    Map.entry("ACKNOWLEDGE", new Command.Acknowledge(ID, "CASE-1")),
                    Map.entry("HIT", new Command.AnswerHit(ID)),
                    Map.entry("NO_HIT", new Command.AnswerNoHit(ID)),
                    Map.entry("REFUSE", new Command.Refuse(ID, RefusalCode.NO_CAPACITY, "why")),
                    Map.entry(
                            "PROVIDE",
                            new Command.ProvideContent(ID, false, List.of(Examples.item()))),
                    Map.entry(
                            "PARTIAL",
                            new Command.ProvideContent(ID, true, List.of(Examples.item()))),
                    Map.entry(
                            "REFUSE_CONTENT",
                            new Command.RefuseContent(ID, RefusalCode.RISK_TO_PERSON, null)),
                    Map.entry("SEEK_CLARIFICATION", new Command.SeekClarification(ID, "which?")),
                    Map.entry(
                            "ANSWER_QUESTION",
                            new Command.AnswerQuestion(ID, Examples.QUESTION, "this")),
                    Map.entry(
                            "SEEK_EXTENSION",
                            new Command.SeekExtension(
                                    ID, Examples.RESPOND_BY.plusSeconds(1), "archive")),
                    Map.entry(
                            "CONFIRM_RECALL",
                            new Command.ConfirmRecall(ID, Examples.RECALL, RecallAction.DELETED)),
                    Map.entry(
                            "CORRECT_ANSWER",
                            new Command.CorrectAnswer(
                                    ID,
                                    Examples.CONTENT,
                                    RecallCode.INACCURATE,
                                    List.of(Examples.item()))),
                    Map.entry(
                            "WITHDRAW_ANSWER",
                            new Command.WithdrawAnswer(ID, RecallCode.OTHER, null)),
                    Map.entry("PASS_ON", new Command.PassOn(ID, Examples.COLLEAGUE, "yours")));

    private static final Map<String, Move> MOVES =
            Stream.of(
                            new Move.ClarificationAsked(),
                            new Move.ClarificationGiven(Examples.OWN_QUESTION),
                            new Move.ClockStopped(Examples.OWN_QUESTION),
                            new Move.ClockRestarted(Examples.RESPOND_BY.plusSeconds(1)),
                            new Move.RequestExtended(
                                    Examples.RESPOND_BY.plusSeconds(1), Examples.EXTENSION),
                            new Move.ExtensionDeclined(Examples.EXTENSION),
                            new Move.RequestChased(),
                            new Move.ReferralReprioritised(Urgency.URGENT, true, Map.of()),
                            new Move.InformationAdded(Examples.SEALED),
                            new Move.ReferralCorrected(Examples.SEALED),
                            new Move.ReferralWithdrawn(),
                            new Move.ReferralRecalled(),
                            new Move.ReferralClosed(),
                            new Move.ReferralReopened(),
                            new Move.RequestLapsed())
                    .collect(Collectors.toMap(move -> move.getClass().getSimpleName(), it -> it));

    private final Deciding deciding = new Deciding(FixedContents.atHand(), Examples.COLLEAGUES);

    @Test
    void theTablesNameEveryStateWithEveryMoveOnce() {
        List<Cell> cells = StateTables.cells();
        Set<String> moves = cells.stream().map(Cell::move).collect(Collectors.toSet());
        Set<String> rows = cells.stream().map(Cell::state).collect(Collectors.toSet());
        assertThat(moves)
                .isEqualTo(
                        Stream.of(
                                        Set.of("FETCH_BY_SYSTEM", "FETCH_BY_OFFICER"),
                                        COMMANDS.keySet(),
                                        MOVES.keySet())
                                .flatMap(Set::stream)
                                .collect(Collectors.toSet()));
        assertThat(
                        rows.stream()
                                .map(row -> row.replaceAll("\\(.*", ""))
                                .collect(Collectors.toSet()))
                .isEqualTo(
                        Arrays.stream(RequestState.values())
                                .map(Enum::name)
                                .collect(Collectors.toSet()));
        assertThat(cells).hasSize(rows.size() * moves.size());
        assertThat(cells.stream().map(cell -> cell.state() + cell.move()).distinct())
                .hasSameSizeAs(cells);
    }

    @Test
    void everyCommandAndEverythingHeardIsTried() {
        assertThat(COMMANDS.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Command.class.getPermittedSubclasses()));
        assertThat(MOVES.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Move.class.getPermittedSubclasses()));
    }

    static Stream<Cell> cells() {
        return StateTables.cells().stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellIsAsTheTableSays(Cell cell) {
        if (cell.move().startsWith("FETCH")) {
            fetch(cell, cell.move().endsWith("SYSTEM") ? SYSTEM : OFFICER);
        } else if (COMMANDS.containsKey(cell.move())) {
            command(cell, Objects.requireNonNull(COMMANDS.get(cell.move())));
        } else {
            heard(cell, Objects.requireNonNull(MOVES.get(cell.move())));
        }
    }

    private static void fetch(Cell cell, Party reader) {
        Request request = in(cell.state());
        assertThat(request.servesContent()).isEqualTo(!cell.expected().equals("-"));
        assertThat(request.availableActions().contains(Action.FETCH))
                .isEqualTo(request.servesContent());
        if (request.servesContent()) {
            List<RequestEvent> facts = Showing.of(request, reader, () -> at(NOON));
            Request after = facts.isEmpty() ? request : facts.getLast().after();
            assertThat(name(after)).isEqualTo(expected(cell));
            assertThat(after.progress().sequence())
                    .isEqualTo(request.progress().sequence() + facts.size());
        }
    }

    private void command(Cell cell, Command command) {
        Request request = in(cell.state());
        if (command.action() == Action.ANSWER_QUESTION
                || command.action() == Action.CONFIRM_RECALL) {
            request = withOpenMatters(request);
        }
        Outcome outcome = deciding.decide(request, command, at(NOON));
        boolean refused = cell.expected().equals("-");
        if (refused) {
            assertThat(outcome).isEqualTo(new ActionNotAvailable(request, command.action()));
        } else {
            assertThat(outcome).isInstanceOf(RequestEvent.class);
            RequestEvent event = (RequestEvent) outcome;
            assertThat(name(event.after())).isEqualTo(expected(cell));
            assertThat(event.sequence()).isEqualTo(request.progress().sequence() + 1);
        }
        assertThat(offered(request, command))
                .as("it is offered exactly when it is allowed")
                .isEqualTo(!refused);
    }

    private static boolean offered(Request request, Command command) {
        Set<Action> actions = request.availableActions();
        return actions.contains(command.action())
                || (command instanceof Command.AnswerNoHit
                        && actions.contains(Action.ANSWER_NO_HIT));
    }

    private static void heard(Cell cell, Move move) {
        Request request = withOpenMatters(in(cell.state()));
        Hearing.Heard heard = Hearing.of(request, move, heading(), RequestStatesTest::decided);
        if (cell.expected().equals("-")) {
            assertThat(heard).isEqualTo(new Hearing.Heard(request, null));
        } else {
            assertThat(heard.after()).isNotEqualTo(request);
            assertThat(name(heard.after())).isEqualTo(expected(cell));
        }
        assertThat(heard.after().progress().sequence())
                .as("what the other side does is no event of this request")
                .isEqualTo(request.progress().sequence() + (heard.said() == null ? 0 : 1));
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void onlyAWithdrawalIsDecidedHereAndWhichIsSaid(RequestState state) {
        Request request = in(state);
        Hearing.Heard heard =
                Hearing.of(
                        request,
                        new Move.ReferralWithdrawn(),
                        heading(),
                        RequestStatesTest::decided);
        switch (request) {
            case Request.Unanswered _ ->
                    assertThat(heard.said())
                            .isEqualTo(
                                    new RequestEvent.WithdrawalTaken(
                                            decided(), (Request.Withdrawn) heard.after(), HEARD));
            case Request.Answered _ ->
                    assertThat(heard.said())
                            .isEqualTo(
                                    new RequestEvent.WithdrawalTooLate(
                                            decided(), heard.after(), HEARD));
            case Request.Ended _, Request.Closed _ -> assertThat(heard.said()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsClosedRemembersWhatItWasAndLeavesOnlyReadingConfirmingAndCorrecting(
            RequestState state) {
        Request.Live was = (Request.Live) withOpenMatters(in(state));
        Request closed = was.close();
        Set<Action> left =
                was.availableActions().stream()
                        .filter(
                                Set.of(
                                                Action.FETCH,
                                                Action.OPEN,
                                                Action.CONFIRM_RECALL,
                                                Action.CORRECT_ANSWER,
                                                Action.WITHDRAW_ANSWER)
                                        ::contains)
                        .filter(action -> action != Action.FETCH || was.held())
                        .collect(Collectors.toSet());
        assertThat(closed.availableActions()).containsExactlyInAnyOrderElementsOf(left);
        assertThat(
                        Hearing.of(
                                        closed,
                                        new Move.ReferralReopened(),
                                        heading(),
                                        RequestStatesTest::decided)
                                .after())
                .isEqualTo(was);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void withoutAnythingOpenThereIsNothingToAnswerOrToConfirm(RequestState state) {
        assertThat(in(state).availableActions())
                .doesNotContain(Action.ANSWER_QUESTION, Action.CONFIRM_RECALL);
    }

    private static String expected(Cell cell) {
        return cell.expected().equals("same") ? cell.state() : cell.expected();
    }

    /** As the tables name it. */
    private static String name(Request request) {
        boolean marked =
                !request.held()
                        && (request instanceof Request.Ended || request instanceof Request.NoHit)
                        && !(request instanceof Request.Undeliverable);
        return request.state() + (marked ? "(unheld)" : request.compared() ? "(compared)" : "");
    }

    private static Incoming.Heading heading() {
        return new Incoming.Heading(
                HEARD, Examples.particulars().referral(), 7, NOON, "type", "TN", null);
    }

    private static Occasion decided() {
        return new Occasion(new UUID(1, 1), NOON, new Exchange());
    }
}
