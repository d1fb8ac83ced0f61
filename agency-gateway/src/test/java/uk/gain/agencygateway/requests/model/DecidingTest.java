package uk.gain.agencygateway.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.requests.model.Examples.ASKED;
import static uk.gain.agencygateway.requests.model.Examples.NOON;
import static uk.gain.agencygateway.requests.model.Examples.SEALED;
import static uk.gain.agencygateway.requests.model.Examples.at;
import static uk.gain.agencygateway.requests.model.Examples.in;
import static uk.gain.agencygateway.requests.model.Examples.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingTest {

    private static final RequestId ID = Examples.particulars().id();
    private static final Command PROVIDE = new Command.ProvideContent(ID, false, List.of(item()));
    private static final Command REFUSE =
            new Command.Refuse(ID, RefusalCode.NO_CAPACITY, "too many");

    @Test
    void contentWaitsForItsKey() {
        var keyless =
                new Deciding(
                        new FixedContents(new Asked(ASKED, null, List.of(), 1), new KeyNotHere()),
                        Examples.COLLEAGUES);
        assertThat(keyless.decide(in(RequestState.HIT), PROVIDE, at(NOON)))
                .isEqualTo(new KeyNotHere());
        assertThat(keyless.decide(in(RequestState.DELIVERED), REFUSE, at(NOON)))
                .isEqualTo(new KeyNotHere());
    }

    @Test
    void nothingIsAddedToErasedContent() {
        var erased =
                new Deciding(
                        new FixedContents(new KeyDestroyed(), new KeyDestroyed()),
                        Examples.COLLEAGUES);
        assertThat(erased.decide(in(RequestState.HIT), PROVIDE, at(NOON)))
                .isEqualTo(new KeyDestroyed());
        assertThat(erased.decide(in(RequestState.DELIVERED), REFUSE, at(NOON)))
                .isEqualTo(new KeyDestroyed());
    }

    @Test
    void aQuestionWaitsForItsKeyAndAWrongOneIsNamedFirst() {
        var keyless =
                new Deciding(
                        new FixedContents(new Asked(ASKED, null, List.of(), 1), new KeyNotHere()),
                        Examples.COLLEAGUES);
        assertThat(
                        keyless.decide(
                                in(RequestState.OPENED),
                                new Command.SeekClarification(ID, "which?"),
                                at(NOON)))
                .isEqualTo(new KeyNotHere());
        assertThat(
                        keyless.decide(
                                in(RequestState.OPENED),
                                new Command.SeekClarification(ID, " "),
                                at(NOON)))
                .isInstanceOf(ContentNotAcceptable.class);
    }

    @Test
    void moreTimeIsLaterThanNowAndThanTheLimitNotAtEither() {
        var deciding = new Deciding(FixedContents.atHand(), Examples.COLLEAGUES);
        Request opened = in(RequestState.OPENED);
        assertThat(
                        deciding.decide(
                                opened,
                                new Command.SeekExtension(ID, Examples.RESPOND_BY, null),
                                at(NOON)))
                .isInstanceOf(ContentNotAcceptable.class);
        Instant later = Examples.RESPOND_BY.plusSeconds(5);
        assertThat(deciding.decide(opened, new Command.SeekExtension(ID, later, null), at(later)))
                .isInstanceOf(ContentNotAcceptable.class);
        assertThat(
                        deciding.decide(
                                opened,
                                new Command.SeekExtension(ID, later, null),
                                at(later.minusNanos(1))))
                .isInstanceOf(RequestEvent.ExtensionSought.class);
    }

    @Test
    void anAnswerWithoutWordsNeedsNoKey() {
        var keyless =
                new Deciding(
                        new FixedContents(new KeyNotHere(), new KeyNotHere()), Examples.COLLEAGUES);
        assertThat(
                        keyless.decide(
                                in(RequestState.DELIVERED),
                                new Command.Refuse(ID, RefusalCode.OUT_OF_REMIT, null),
                                at(NOON)))
                .isInstanceOf(RequestEvent.Refused.class);
        assertThat(keyless.decide(in(RequestState.OPENED), new Command.AnswerHit(ID), at(NOON)))
                .isInstanceOf(RequestEvent.Hit.class);
    }

    @Test
    void theStateIsAskedBeforeTheKey() {
        var keyless =
                new Deciding(
                        new FixedContents(new KeyNotHere(), new KeyNotHere()), Examples.COLLEAGUES);
        Request answered = in(RequestState.NO_HIT);
        assertThat(keyless.decide(answered, PROVIDE, at(NOON)))
                .isEqualTo(new ActionNotAvailable(answered, Action.PROVIDE_CONTENT));
    }

    @Test
    void aBlankReasonIsRefusedAndAnAbsentOneIsNot() {
        var deciding = new Deciding(FixedContents.atHand(), Examples.COLLEAGUES);
        assertThat(
                        deciding.decide(
                                in(RequestState.DELIVERED),
                                new Command.Refuse(ID, RefusalCode.NO_CAPACITY, "  "),
                                at(NOON)))
                .isEqualTo(
                        new ContentNotAcceptable(
                                List.of(
                                        new BrokenRule(
                                                "refusal.text", "not-blank", "say something"))));
    }

    @Test
    void theReasonTravelsSealed() {
        var deciding = new Deciding(FixedContents.atHand(), Examples.COLLEAGUES);
        assertThat(deciding.decide(in(RequestState.DELIVERED), REFUSE, at(NOON)))
                .isInstanceOfSatisfying(
                        RequestEvent.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SEALED));
    }

    @Test
    void todayIsTheDayInTheUnitedKingdom() {
        var deciding = new Deciding(FixedContents.atHand(), Examples.COLLEAGUES);
        Instant justBeforeMidnightInLondonInSummer = Instant.parse("2026-07-01T22:59:59Z");
        Instant midnightInLondonInSummer = Instant.parse("2026-07-01T23:00:00Z");
        assertThat(
                        deciding.decide(
                                in(RequestState.HIT),
                                provideAsOf(LocalDate.parse("2026-07-02")),
                                at(justBeforeMidnightInLondonInSummer)))
                .isInstanceOf(ContentNotAcceptable.class);
        assertThat(
                        deciding.decide(
                                in(RequestState.HIT),
                                provideAsOf(LocalDate.parse("2026-07-02")),
                                at(midnightInLondonInSummer)))
                .isInstanceOf(RequestEvent.ContentGiven.class);
    }

    private static Command provideAsOf(LocalDate asOf) {
        ProposedItem item = item();
        return new Command.ProvideContent(
                ID,
                false,
                List.of(
                        new ProposedItem(
                                item.contentItemId(),
                                item.subjectId(),
                                item.subjectRole(),
                                item.category(),
                                item.text(),
                                item.source(),
                                item.assessment(),
                                item.handling(),
                                item.action(),
                                item.sanitisation(),
                                item.basis(),
                                asOf,
                                item.accuracy())));
    }

    @Test
    void aRequestIsPassedOnToAnotherOfficerOfTheAgencyAndSaysToWhom() {
        var deciding = new Deciding(FixedContents.atHand(), Examples.COLLEAGUES);
        Request hit = in(RequestState.HIT);
        var passed =
                (RequestEvent.PassedOn)
                        deciding.decide(
                                hit, new Command.PassOn(ID, Examples.COLLEAGUE, "yours"), at(NOON));
        assertThat(passed.after().progress().passedTo()).isEqualTo(Examples.COLLEAGUE);
        assertThat(passed.after().availableActions()).isEqualTo(hit.availableActions());
        assertThat(
                        deciding.decide(
                                passed.after(),
                                new Command.PassOn(ID, Examples.COLLEAGUE, "again"),
                                at(NOON)))
                .isEqualTo(broken("another-officer", "it is with this officer already"));
        assertThat(deciding.decide(hit, new Command.PassOn(ID, "officer.dwp", "theirs"), at(NOON)))
                .isEqualTo(broken("officer-of-the-agency", "name an officer of your agency"));
        assertThat(
                        deciding.decide(
                                in(RequestState.NO_HIT),
                                new Command.PassOn(ID, "officer.dwp", "late"),
                                at(NOON)))
                .isInstanceOf(ActionNotAvailable.class);
    }

    private static ContentNotAcceptable broken(String rule, String message) {
        return new ContentNotAcceptable(List.of(new BrokenRule("colleague", rule, message)));
    }
}
