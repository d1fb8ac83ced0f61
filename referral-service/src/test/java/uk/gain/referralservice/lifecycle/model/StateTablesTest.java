package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.fact;
import static uk.gain.referralservice.lifecycle.Given.sealed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.gain.referralservice.lifecycle.Given;

/** The tables in the description of the feature's package: every cell, as it is written there. */
class StateTablesTest {

    private static final Instant LATER = NOW.plusSeconds(5);
    private static final UUID WITHDRAWAL = UUID.randomUUID();
    private static final Sealed CONTENT = sealed(UUID.randomUUID());

    /** The columns in which the two withdrawals end are those of a request asked back. */
    private static final Matters ASKED_BACK = new Matters(null, WITHDRAWAL, null);

    private static final Matters WANTS_TIME =
            new Matters(
                    null,
                    null,
                    new Matters.ExtensionSought(UUID.randomUUID(), InState.LIMIT.plusSeconds(60)));

    private static final Map<String, Response> RESPONSES = responses();

    @TestFactory
    Stream<DynamicNode> whatTheAgencysSideSays() throws IOException {
        return cells(
                "what the agency's side says",
                RESPONSES.keySet(),
                (row, column) -> {
                    Request before = InState.of(column, ASKED_BACK);
                    return InState.cell(before, after(before, response(row)));
                });
    }

    @TestFactory
    Stream<DynamicNode> whatTheCoordinatorDoes() throws IOException {
        return cells(
                "what the co-ordinator does, where the referral has this one request",
                Arrays.stream(Action.values()).map(Enum::name).collect(Collectors.toSet()),
                (row, column) -> {
                    Action action = Action.valueOf(row);
                    Request before =
                            InState.of(
                                    column,
                                    action == Action.DECLINE_EXTENSION ? WANTS_TIME : Matters.NONE);
                    if (action == Action.REPRIORITISE) {
                        return InState.cell(before, ifOffered(before, action));
                    }
                    return InState.cell(before, after(before, action));
                });
    }

    @TestFactory
    Stream<DynamicNode> whatTheExchangeItselfDoes() throws IOException {
        return cells(
                "what the exchange itself does",
                Set.of("release", "lapse", "legal gateway ended"),
                (row, column) -> {
                    Request before = InState.of(column);
                    Request after =
                            switch (before) {
                                case Request.Queued queued when row.equals("release") ->
                                        queued.released(LATER);
                                case Request.Queued queued when row.equals("legal gateway ended") ->
                                        queued.withdrawn();
                                case Request.Awaited awaited when row.equals("lapse") ->
                                        awaited.lapsed();
                                default -> null;
                            };
                    return InState.cell(before, after);
                });
    }

    @Test
    void everyStateIsAColumn() {
        assertThat(InState.CODES.stream().map(code -> InState.of(code).state()))
                .containsAll(EnumSet.allOf(RequestState.class));
    }

    @Test
    void everyResponseIsARow() {
        assertThat(RESPONSES.values().stream().map(Object::getClass))
                .containsAll(List.of(Response.class.getPermittedSubclasses()));
    }

    @TestFactory
    Stream<DynamicNode> aWithdrawalThatWasNotAskedForIsNeverDecided() {
        return InState.CODES.stream()
                .flatMap(
                        code ->
                                Stream.of("withdrawal taken", "withdrawal too late")
                                        .map(
                                                row ->
                                                        dynamicTest(
                                                                row + " in " + code,
                                                                () ->
                                                                        assertThat(
                                                                                        after(
                                                                                                InState
                                                                                                        .of(
                                                                                                                code),
                                                                                                response(
                                                                                                        row)))
                                                                                .isNull())));
    }

    /** So that both sides agree when the referral is opened again. */
    @TestFactory
    Stream<DynamicNode> whatIsClosedMovesOnInside() {
        return InState.CODES.stream()
                .filter(code -> !code.equals("CL"))
                .map(
                        code ->
                                dynamicContainer(
                                        "closed from " + code,
                                        RESPONSES.keySet().stream()
                                                .map(
                                                        row ->
                                                                dynamicTest(
                                                                        row,
                                                                        () ->
                                                                                movesInside(
                                                                                        code,
                                                                                        row)))));
    }

    private static void movesInside(String code, String row) {
        Request.Live was = (Request.Live) InState.of(code, ASKED_BACK);
        Move open = response(row).applyTo(was, fact(was.asked().referral(), "SAID", LATER));
        Move closed =
                response(row)
                        .applyTo(
                                new Request.Closed(was),
                                fact(was.asked().referral(), "SAID", LATER));
        switch (open) {
            case Move.NotAllowed _ -> assertThat(closed).isInstanceOf(Move.NotAllowed.class);
            case Move.Moved(Request to) ->
                    assertThat(((Move.Moved) closed).to())
                            .isInstanceOfSatisfying(
                                    Request.Closed.class,
                                    still -> assertThat(still.was().state()).isEqualTo(to.state()));
        }
    }

    private static @Nullable Request after(Request before, Response response) {
        return switch (response.applyTo(before, fact(before.asked().referral(), "SAID", LATER))) {
            case Move.Moved(Request to) -> to;
            case Move.NotAllowed _ -> null;
        };
    }

    /** What is offered is allowed, and what is allowed is offered. */
    private static @Nullable Request after(Request before, Action action) {
        RequestId id = before.asked().id();
        Acting acting = Acting.on(before).withAnswerRecalled(id);
        Command command = command(before, action);
        Set<Action> offered =
                command instanceof Command.AboutRequest
                        ? acting.situation.availableActions(before)
                        : acting.situation.availableActions();
        Decision decision = acting.does(command);
        assertThat(offered.contains(action)).isEqualTo(decision instanceof Decided);
        return switch (decision) {
            case Decided _ -> acting.situation.request(id);
            case ActionNotAvailable refused -> {
                assertThat(refused.action()).isEqualTo(action);
                assertThat(refused.available()).isEqualTo(offered);
                yield null;
            }
            case NotAcceptable _, KeyDestroyed _, NotFound _ ->
                    throw new AssertionError(decision.toString());
        };
    }

    /** Of what another feature decides, which refuses it when the referral is closed. */
    private static @Nullable Request ifOffered(Request before, Action action) {
        return Acting.on(before).situation.availableActions().contains(action) ? before : null;
    }

    private static Command command(Request request, Action action) {
        ReferralId referral = request.asked().referral();
        RequestId id = request.asked().id();
        ProposedContent content =
                new ProposedContent(
                        List.of(new ProposedContent.Proposed(null, Given.suspect())),
                        Given.narrative());
        List<Outcome> lead = List.of(new Outcome(Outcome.Kind.LEAD, null, null, null));
        return switch (action) {
            case CLARIFY -> new Command.Clarify(referral, id, InState.QUESTION, "The second one.");
            case ASK -> new Command.Ask(referral, id, "Which one?");
            case CHASE -> new Command.Chase(referral, id, null);
            case EXTEND ->
                    new Command.Extend(referral, id, InState.LIMIT.plusSeconds(3600), "Agreed.");
            case DECLINE_EXTENSION -> new Command.DeclineExtension(referral, id, null);
            case CONFIRM_ANSWER_RECALL ->
                    new Command.ConfirmAnswerRecall(
                            referral, id, Acting.ANSWER_RECALL, RecallAction.DELETED);
            case WITHDRAW ->
                    new Command.Withdraw(
                            referral, List.of(), WithdrawalCode.NO_LONGER_NEEDED, null);
            case RECALL ->
                    new Command.Recall(referral, List.of(), RecallCode.SENT_UNLAWFULLY, null);
            case ADD_INFORMATION -> new Command.AddInformation(referral, content);
            case CORRECT -> new Command.Correct(referral, RecallCode.INACCURATE, content);
            case REPRIORITISE -> throw new IllegalArgumentException("Decided elsewhere: " + action);
            case CLOSE -> new Command.Close(referral, lead);
            case ADD_OUTCOMES -> new Command.AddOutcomes(referral, lead);
            case REOPEN -> new Command.Reopen(referral, ReopeningCode.NEW_INFORMATION, null);
        };
    }

    private static Response response(String row) {
        return Objects.requireNonNull(RESPONSES.get(row));
    }

    private static Map<String, Response> responses() {
        Map<String, Response> rows = new LinkedHashMap<>();
        rows.put("accepted", new Response.Accepted());
        rows.put("delivered", new Response.Delivered());
        rows.put("opened", new Response.Opened("officer"));
        rows.put("acknowledged", new Response.Acknowledged());
        rows.put("hit", new Response.Hit());
        rows.put("no hit", new Response.NoHit());
        rows.put("refused", new Response.Refused(RefusalCode.NO_CAPACITY, null));
        rows.put("content", new Response.ContentProvided(false, CONTENT));
        rows.put("content, more follows", new Response.ContentProvided(true, CONTENT));
        rows.put("content refused", new Response.ContentRefused(RefusalCode.NO_CAPACITY, null));
        rows.put("clarification sought", new Response.ClarificationSought(CONTENT));
        rows.put(
                "clarification answered",
                new Response.ClarificationAnswered(UUID.randomUUID(), CONTENT));
        rows.put("extension sought", new Response.ExtensionSought(LATER, null));
        rows.put(
                "answer corrected",
                new Response.AnswerCorrected(UUID.randomUUID(), "INACCURATE", CONTENT));
        rows.put("answer withdrawn", new Response.AnswerWithdrawn("INACCURATE", null));
        rows.put("recall confirmed", new Response.RecallConfirmed(UUID.randomUUID(), "DELETED"));
        rows.put(
                "consent decided",
                new Response.ContentConsentDecided(UUID.randomUUID(), "PRINT", true, null, null));
        rows.put("withdrawal taken", new Response.WithdrawalTaken(WITHDRAWAL));
        rows.put("withdrawal too late", new Response.WithdrawalTooLate(WITHDRAWAL));
        rows.put("undeliverable", new Response.Undeliverable());
        rows.put("anything else", new Response.Noted());
        return rows;
    }

    /** What came of one row in one column, as the table writes it. */
    private interface Trying {
        String cell(String row, String column);
    }

    private static Stream<DynamicNode> cells(String table, Set<String> rows, Trying trying)
            throws IOException {
        Map<String, List<String>> written = table(table);
        assertThat(written.keySet()).as("rows").containsExactlyInAnyOrderElementsOf(rows);
        return written.entrySet().stream()
                .map(
                        row -> {
                            assertThat(row.getValue())
                                    .as(row.getKey())
                                    .hasSameSizeAs(InState.CODES);
                            List<DynamicNode> cells = new ArrayList<>();
                            for (int i = 0; i < InState.CODES.size(); i++) {
                                String column = InState.CODES.get(i);
                                String cell = row.getValue().get(i);
                                cells.add(
                                        dynamicTest(
                                                row.getKey() + " in " + column + " is " + cell,
                                                () ->
                                                        assertThat(
                                                                        trying.cell(
                                                                                row.getKey(),
                                                                                column))
                                                                .isEqualTo(cell)));
                            }
                            return dynamicContainer(row.getKey(), cells);
                        });
    }

    /** The rows under that heading of the package's description, without their notes. */
    private static Map<String, List<String>> table(String heading) throws IOException {
        List<String> lines =
                Files.readAllLines(
                                Path.of(
                                        System.getProperty("gain.root"),
                                        "referral-service/src/main/java/uk/gain/referralservice",
                                        "lifecycle/package-info.java"))
                        .stream()
                        .map(line -> line.replaceFirst("^ \\* ?", ""))
                        .toList();
        int from = lines.indexOf(heading);
        assertThat(from).as(heading).isPositive();
        assertThat(lines.get(from + 1).strip().split("\\s+"))
                .as("columns of: " + heading)
                .containsExactly(InState.CODES.toArray(String[]::new));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(from + 2, lines.size())) {
            if (line.isBlank()) {
                break;
            }
            String name = line.substring(0, 24).replaceFirst("\\(\\d\\)", "").strip();
            List<String> cells =
                    List.of(line.substring(24).replaceFirst("\\(\\d\\)", "").strip().split("\\s+"));
            rows.put(name, cells);
        }
        return rows;
    }
}
