package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.TARIAN;
import static uk.gain.referralservice.lifecycle.Given.narrative;
import static uk.gain.referralservice.lifecycle.Given.suspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.directory.model.AgencyCode;

/** What the state tables do not say: what is written, what is said, and under which key. */
class DecidingTest {

    private static final UUID SECOND_QUESTION = UUID.randomUUID();

    @Test
    void theLastAnswerToAQuestionRestartsTheClockWithWhatWasLeft() {
        Acting acting = Acting.on(InState.of("CS"));
        Decided decided = decided(acting.does(clarify(InState.QUESTION)));
        assertThat(decided.events())
                .satisfiesExactly(
                        given -> {
                            var clarification = (ReferralEvent.ClarificationGiven) given;
                            assertThat(clarification.question()).isEqualTo(InState.QUESTION);
                            assertThat(acting.memory.wordsOf(given.occasion().eventId()))
                                    .isEqualTo("The second.");
                            assertThat(acting.memory.keyOf(given.occasion().eventId()))
                                    .isEqualTo(Acting.ANSWER_KEY);
                        },
                        restarted ->
                                assertThat(((ReferralEvent.ClockRestarted) restarted).respondBy())
                                        .isEqualTo(NOW.plus(Acting.LEFT)));
        assertThat(acting.situation.request(id()))
                .isInstanceOfSatisfying(
                        Request.Clarified.class,
                        clarified -> {
                            assertThat(clarified.asked().respondBy())
                                    .isEqualTo(NOW.plus(Acting.LEFT));
                            assertThat(clarified.matters()).isEqualTo(Matters.NONE);
                        });
    }

    @Test
    void whileAnotherQuestionIsOpenTheClockStands() {
        var sought = (Request.ClarificationSought) InState.of("CS");
        Acting acting = Acting.on(sought.clarificationSought(SECOND_QUESTION, NOW));
        assertThat(decided(acting.does(clarify(InState.QUESTION))).events()).hasSize(1);
        assertThat(acting.situation.request(id()))
                .isEqualTo(
                        new Request.ClarificationSought(
                                sought.asked(), sought.receipts(), Set.of(SECOND_QUESTION)));
        assertThat(decided(acting.does(clarify(SECOND_QUESTION))).events()).hasSize(2);
    }

    @Test
    void onlyAQuestionThatIsOpenIsAnswered() {
        assertBroken(
                Acting.on(InState.of("CS")).does(clarify(SECOND_QUESTION)),
                "questionId question-not-open");
    }

    @Test
    void wordsAreNeitherMissingNorEndless() {
        Acting acting = Acting.on(InState.of("D"));
        assertBroken(acting.does(new Command.Ask(referral(), id(), " ")), "text text-missing");
        String longest = "x".repeat(Deciding.LONGEST_TEXT);
        decided(acting.does(new Command.Ask(referral(), id(), longest)));
        assertBroken(
                acting.does(new Command.Ask(referral(), id(), longest + "x")),
                "text text-too-long");
    }

    @Test
    void anExtensionIsLaterThanNowAndThanTheLimit() {
        Acting acting = Acting.on(InState.of("D"));
        assertBroken(acting.does(extend(NOW)), "respondBy respond-by-in-the-past");
        assertBroken(acting.does(extend(InState.LIMIT)), "respondBy respond-by-not-later");
        Instant later = InState.LIMIT.plusNanos(1000);
        decided(acting.does(extend(later)));
        assertThat(request(acting).asked().respondBy()).isEqualTo(later);
    }

    @Test
    void theLimitOfALateRequestCanBeExtendedToAnyTimeStillToCome() {
        Acting acting = Acting.on(InState.of("D"));
        Instant late = InState.LIMIT.plus(Duration.ofDays(1));
        assertBroken(acting.does(extend(late), late), "respondBy respond-by-in-the-past");
        decided(acting.does(extend(late.plusSeconds(1)), late));
    }

    @Test
    void anExtensionDecidesWhatTheAgencyAskedFor() {
        UUID sought = UUID.randomUUID();
        Matters wantsTime =
                new Matters(null, null, new Matters.ExtensionSought(sought, InState.LIMIT));
        Acting granting = Acting.on(InState.of("A", wantsTime));
        assertThat(
                        ((ReferralEvent.RequestExtended)
                                        decided(granting.does(extend(InState.LIMIT.plusSeconds(1))))
                                                .events()
                                                .getFirst())
                                .soughtBy())
                .isEqualTo(sought);
        assertThat(request(granting).matters().extension()).isNull();
        Acting declining = Acting.on(InState.of("A", wantsTime));
        assertThat(
                        ((ReferralEvent.ExtensionDeclined)
                                        decided(
                                                        declining.does(
                                                                new Command.DeclineExtension(
                                                                        referral(), id(), null)))
                                                .events()
                                                .getFirst())
                                .soughtBy())
                .isEqualTo(sought);
        assertThat(request(declining).matters().extension()).isNull();
        assertThat(request(declining).asked().respondBy()).isEqualTo(InState.LIMIT);
        assertUnavailable(
                declining.does(new Command.DeclineExtension(referral(), id(), null)),
                "ACKNOWLEDGED");
    }

    @Test
    void aWithdrawalWaitsForTheAgencysSideAndIsAskedForOnce() {
        Acting acting = Acting.on(InState.of("D"));
        Decided decided = decided(acting.does(withdraw()));
        assertThat(request(acting)).isInstanceOf(Request.Delivered.class);
        assertThat(request(acting).matters().withdrawal())
                .isEqualTo(decided.events().getFirst().occasion().eventId());
        assertUnavailable(acting.does(withdraw()), "OPEN");
        assertUnavailable(acting.does(withdraw(id())), "DELIVERED");
    }

    @Test
    void withoutNamingAnyEveryRequestThatCanBeIsWithdrawn() {
        Request queued = other(InState.of("Q"), 1);
        Request sent = other(InState.of("S"), 2);
        Request hit = other(InState.of("H"), 3);
        Acting acting = Acting.on(queued, sent, hit);
        var withdrawn =
                (ReferralEvent.ReferralWithdrawn)
                        decided(acting.does(withdraw())).events().getFirst();
        assertThat(withdrawn.requests()).containsExactly(queued.asked().id(), sent.asked().id());
        assertThat(acting.situation.request(queued.asked().id()))
                .isInstanceOf(Request.Withdrawn.class);
        assertThat(acting.situation.request(sent.asked().id())).isInstanceOf(Request.Sent.class);
        assertThat(acting.situation.request(hit.asked().id())).isEqualTo(hit);
    }

    @Test
    void ofThoseThatAreNamedAllMustAllowIt() {
        Request sent = other(InState.of("S"), 2);
        Request hit = other(InState.of("H"), 3);
        Decision decision =
                Acting.on(sent, hit).does(withdraw(sent.asked().id(), hit.asked().id()));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        ActionNotAvailable.class,
                        refused -> assertThat(refused.because()).containsExactly(hit));
        assertThat(Acting.on(sent).does(withdraw(id()))).isEqualTo(new NotFound());
    }

    @Test
    void whatConcernsTheReferralIsSealedUnderItsOwnKey() {
        Acting acting = Acting.on(InState.of("D"));
        Decided decided =
                decided(
                        acting.does(
                                new Command.Recall(
                                        referral(),
                                        List.of(),
                                        RecallCode.RISK_TO_PERSON,
                                        "Do not use it.")));
        assertThat(acting.memory.keyOf(decided.events().getFirst().occasion().eventId()))
                .isEqualTo(Acting.REFERRAL_KEY);
    }

    @Test
    void nothingIsAddedToWhatWasErased() {
        Acting acting = Acting.on(InState.of("D"));
        acting.memory.destroyKeys();
        assertThat(acting.does(new Command.Ask(referral(), id(), "Which?")))
                .isEqualTo(new KeyDestroyed(NOW));
        assertThat(acting.does(new Command.AddInformation(referral(), content(null))))
                .isEqualTo(new KeyDestroyed(NOW));
        decided(acting.does(new Command.Chase(referral(), id(), null)));
    }

    @Test
    void aReferralIsNotClosedWhileAnAnswerOrItsContentIsWaitedFor() {
        Request clarified = other(InState.of("CD"), 1);
        Request hit = other(InState.of("H"), 2);
        Request partial = other(InState.of("CP"), 3);
        assertThat(Acting.on(clarified, hit, partial).does(close(outcome(Outcome.Kind.NONE))))
                .isInstanceOfSatisfying(
                        ActionNotAvailable.class,
                        refused -> {
                            assertThat(refused.state()).isEqualTo("OPEN");
                            assertThat(refused.because()).containsExactly(clarified, hit);
                        });
    }

    @Test
    void openedAgainEveryRequestIsWhatItWas() {
        Request refused = other(InState.of("RF"), 1);
        Request partial = other(InState.of("CP"), 2);
        Acting acting = Acting.on(refused, partial);
        decided(acting.does(close(outcome(Outcome.Kind.LEAD))));
        assertThat(acting.situation.referral().closed()).isTrue();
        decided(acting.does(new Command.Reopen(referral(), ReopeningCode.CLOSED_IN_ERROR, null)));
        assertThat(acting.situation.referral().closed()).isFalse();
        assertThat(acting.situation.requests().values()).containsExactly(refused, partial);
    }

    @Test
    void anOutcomeSaysWhatItsKindAsksFor() {
        assertOutcomes(List.of(), "outcomes outcome-missing");
        assertOutcomes(
                List.of(outcome(Outcome.Kind.SEIZURE)), "outcomes[0].valuePence value-required");
        assertOutcomes(
                List.of(new Outcome(Outcome.Kind.SEIZURE, null, -1L, null)),
                "outcomes[0].valuePence value-required");
        assertOutcomes(List.of(new Outcome(Outcome.Kind.SEIZURE, null, 0L, null)));
        assertOutcomes(
                List.of(new Outcome(Outcome.Kind.LEAD, null, 1L, 1)),
                "outcomes[0].valuePence value-not-wanted",
                "outcomes[0].count count-not-wanted");
        assertOutcomes(
                List.of(new Outcome(Outcome.Kind.ARREST, null, null, 0)),
                "outcomes[0].count count-required");
        assertOutcomes(List.of(new Outcome(Outcome.Kind.SAFEGUARDING, id(), null, 1)));
        assertOutcomes(
                List.of(
                        new Outcome(
                                Outcome.Kind.LEAD, new RequestId(UUID.randomUUID()), null, null)),
                "outcomes[0].requestId request-unknown");
        assertOutcomes(
                List.of(outcome(Outcome.Kind.LEAD), outcome(Outcome.Kind.NONE)),
                "outcomes none-is-alone");
    }

    @Test
    void contentIsCorrectedAsAWholeAndKeepsTheSubjectsItNames() {
        Acting acting = Acting.on(InState.of("D"));
        Decided decided =
                decided(
                        acting.does(
                                new Command.Correct(
                                        referral(),
                                        RecallCode.INACCURATE,
                                        content(Acting.SUBJECT))));
        Content sealed = acting.memory.contentOf(decided.events().getFirst().occasion().eventId());
        assertThat(sealed.subjects())
                .extracting(Subject::subjectId)
                .containsExactly(Acting.SUBJECT);
        assertThat(acting.memory.keyOf(decided.events().getFirst().occasion().eventId()))
                .isEqualTo(Acting.REFERRAL_KEY);
        assertBroken(
                acting.does(
                        new Command.Correct(
                                referral(), RecallCode.INACCURATE, content(UUID.randomUUID()))),
                "content.subjects[0].subjectId subject-unknown");
        assertBroken(
                acting.does(
                        new Command.Correct(
                                referral(),
                                RecallCode.INACCURATE,
                                new ProposedContent(List.of(), narrative()))),
                "content.subjects subject-missing");
    }

    @Test
    void whatIsAddedMustBeNew() {
        Acting acting = Acting.on(InState.of("D"));
        Narrative nothing = new Narrative("", " ", "", "", "");
        assertBroken(
                acting.does(
                        new Command.AddInformation(
                                referral(), new ProposedContent(List.of(), nothing))),
                "content nothing-new");
        decided(
                acting.does(
                        new Command.AddInformation(
                                referral(),
                                new ProposedContent(
                                        List.of(),
                                        new Narrative("Who keeps it?", "", "", "", "")))));
        assertBroken(
                acting.does(
                        new Command.AddInformation(
                                referral(),
                                new ProposedContent(
                                        List.of(
                                                new ProposedContent.Proposed(
                                                        null,
                                                        new Draft.ProposedSubject(
                                                                SubjectKind.PERSON,
                                                                null,
                                                                List.of(),
                                                                null))),
                                        nothing))),
                "content.subjects[0].role subject-role-missing",
                "content.subjects[0].identifiers identifier-missing");
    }

    @Test
    void onlyWhatTheAgencyTookBackIsConfirmedAndOnce() {
        Acting acting = Acting.on(InState.of("CC")).withAnswerRecalled(id());
        assertBroken(
                acting.does(
                        new Command.ConfirmAnswerRecall(
                                referral(), id(), UUID.randomUUID(), RecallAction.DELETED)),
                "recallId recall-not-open");
        Command confirm =
                new Command.ConfirmAnswerRecall(
                        referral(), id(), Acting.ANSWER_RECALL, RecallAction.DELETED);
        assertThat(
                        ((ReferralEvent.AnswerRecallConfirmed)
                                        decided(acting.does(confirm)).events().getFirst())
                                .holder())
                .isEqualTo(TARIAN.rocu());
        assertUnavailable(acting.does(confirm), "CONTENT_PROVIDED");
    }

    private static void assertOutcomes(List<Outcome> outcomes, String... broken) {
        Decision decision =
                Acting.on(InState.of("NH")).does(new Command.Close(referral(), outcomes));
        if (broken.length == 0) {
            decided(decision);
        } else {
            assertBroken(decision, broken);
        }
    }

    private static void assertBroken(Decision decision, String... rules) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        refused ->
                                assertThat(
                                                refused.rules().stream()
                                                        .map(
                                                                rule ->
                                                                        rule.field()
                                                                                + " "
                                                                                + rule.rule()))
                                        .containsExactly(rules));
    }

    private static void assertUnavailable(Decision decision, String state) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        ActionNotAvailable.class,
                        refused -> assertThat(refused.state()).isEqualTo(state));
    }

    private static Decided decided(Decision decision) {
        assertThat(decision).isInstanceOf(Decided.class);
        return (Decided) decision;
    }

    private static Request request(Acting acting) {
        return Objects.requireNonNull(acting.situation.request(id()));
    }

    private static Request other(Request request, int last) {
        Asked asked = request.asked();
        return request.with(
                new Asked(
                        new RequestId(
                                UUID.fromString("0199aaaa-0000-7000-8000-0000000000f" + last)),
                        asked.referral(),
                        new AgencyCode("AGENCY-" + last),
                        asked.respondBy(),
                        asked.matters()));
    }

    private static Command clarify(UUID question) {
        return new Command.Clarify(referral(), id(), question, "The second.");
    }

    private static Command extend(Instant until) {
        return new Command.Extend(referral(), id(), until, null);
    }

    private static Command withdraw(RequestId... requests) {
        return new Command.Withdraw(
                referral(), List.of(requests), WithdrawalCode.NO_LONGER_NEEDED, null);
    }

    private static Command close(Outcome outcome) {
        return new Command.Close(referral(), List.of(outcome));
    }

    private static Outcome outcome(Outcome.Kind kind) {
        return new Outcome(kind, null, null, null);
    }

    private static ProposedContent content(@Nullable UUID subject) {
        return new ProposedContent(
                List.of(new ProposedContent.Proposed(subject, suspect())), narrative());
    }

    private static ReferralId referral() {
        return InState.of("S").asked().referral();
    }

    private static RequestId id() {
        return InState.of("S").asked().id();
    }
}
