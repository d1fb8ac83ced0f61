package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a co-ordinator's command is allowed, and what is then said. The state is asked first,
 * then the rules of what was written, then the key: so a refusal names the first thing that the
 * co-ordinator can do something about.
 */
public final class Deciding {

    /** Characters of a message. */
    public static final int LONGEST_TEXT = 20_000;

    private final Sealing sealing;
    private final Contents contents;
    private final Restarting restarting;
    private final Ids ids;

    public Deciding(Sealing sealing, Contents contents, Restarting restarting, Ids ids) {
        this.sealing = sealing;
        this.contents = contents;
        this.restarting = restarting;
        this.ids = ids;
    }

    /**
     * Decides, and changes nothing.
     *
     * @param now whole microseconds, as the contract carries it
     */
    public Decision decide(Situation situation, Command command, Coordinator by, Instant now) {
        Case asked = new Case(situation, command, by, now);
        return switch (command) {
            case Command.AboutRequest about -> {
                Request request = situation.request(about.request());
                yield request == null ? new NotFound() : decide(asked, request, about);
            }
            case Command.Withdraw withdraw -> withdraw(asked, withdraw);
            case Command.Recall recall -> recall(asked, recall);
            case Command.AddInformation add -> addInformation(asked, add);
            case Command.Correct correct -> correct(asked, correct);
            case Command.Close close -> close(asked, close);
            case Command.AddOutcomes add -> addOutcomes(asked, add);
            case Command.Reopen reopen -> reopen(asked, reopen);
        };
    }

    private Decision decide(Case asked, Request request, Command.AboutRequest command) {
        return switch (command) {
            case Command.Clarify clarify ->
                    request instanceof Request.ClarificationSought sought
                            ? clarify(asked, sought, clarify)
                            : asked.notAvailable(request);
            case Command.Ask ask ->
                    request instanceof Request.Answerable || request instanceof Request.Answered
                            ? ask(asked, request, ask)
                            : asked.notAvailable(request);
            case Command.Chase chase ->
                    request instanceof Request.Awaited
                            ? chase(asked, request, chase)
                            : asked.notAvailable(request);
            case Command.Extend extend ->
                    request instanceof Request.Awaited awaited
                            ? extend(asked, awaited, extend)
                            : asked.notAvailable(request);
            case Command.DeclineExtension decline ->
                    request instanceof Request.Awaited awaited
                                    && awaited.matters().extension() != null
                            ? decline(asked, awaited, awaited.matters().extension(), decline)
                            : asked.notAvailable(request);
            case Command.ConfirmAnswerRecall confirm ->
                    asked.situation().answerRecallsOf(confirm.request()).isEmpty()
                            ? asked.notAvailable(request)
                            : confirm(asked, confirm);
        };
    }

    private Decision clarify(
            Case asked, Request.ClarificationSought sought, Command.Clarify command) {
        if (!sought.questions().contains(command.question())) {
            return NotAcceptable.because(
                    "questionId",
                    "question-not-open",
                    "The agency has no such question open; the open ones are in the messages.");
        }
        Occasion occasion = occasion(asked);
        return withWords(
                asked,
                command.request(),
                occasion,
                command.text(),
                words -> {
                    var given =
                            new ReferralEvent.ClarificationGiven(
                                    occasion, command.request(), command.question(), words);
                    if (!sought.onlyWaitsFor(command.question())) {
                        return asked.decided(
                                List.of(given), List.of(sought.clarified(command.question())));
                    }
                    Instant limit =
                            restarting.limit(asked.situation().referral(), sought, asked.now());
                    return asked.decided(
                            List.of(
                                    given,
                                    new ReferralEvent.ClockRestarted(
                                            occasion(asked), command.request(), limit)),
                            List.of(sought.clarified(limit)));
                });
    }

    private Decision ask(Case asked, Request request, Command.Ask command) {
        Occasion occasion = occasion(asked);
        return withWords(
                asked,
                command.request(),
                occasion,
                command.text(),
                words ->
                        asked.decided(
                                List.of(
                                        new ReferralEvent.ClarificationAsked(
                                                occasion, request.asked().id(), words)),
                                List.of()));
    }

    private Decision chase(Case asked, Request request, Command.Chase command) {
        Occasion occasion = occasion(asked);
        return withWordsIfAny(
                asked,
                command.request(),
                occasion,
                command.text(),
                words ->
                        asked.decided(
                                List.of(
                                        new ReferralEvent.RequestChased(
                                                occasion, request.asked().id(), words)),
                                List.of()));
    }

    private Decision extend(Case asked, Request.Awaited request, Command.Extend command) {
        Instant limit = command.respondBy().truncatedTo(ChronoUnit.MICROS);
        if (!limit.isAfter(asked.now())) {
            return NotAcceptable.because(
                    "respondBy", "respond-by-in-the-past", "The time to answer by has passed.");
        }
        if (!limit.isAfter(request.asked().respondBy())) {
            return NotAcceptable.because(
                    "respondBy",
                    "respond-by-not-later",
                    "An extension is later than the limit that it extends.");
        }
        Occasion occasion = occasion(asked);
        Matters.ExtensionSought sought = request.matters().extension();
        return withWordsIfAny(
                asked,
                command.request(),
                occasion,
                command.text(),
                words ->
                        asked.decided(
                                List.of(
                                        new ReferralEvent.RequestExtended(
                                                occasion,
                                                command.request(),
                                                limit,
                                                sought == null ? null : sought.id(),
                                                words)),
                                List.of(request.extended(limit))));
    }

    private Decision decline(
            Case asked,
            Request.Awaited request,
            Matters.ExtensionSought sought,
            Command.DeclineExtension command) {
        Occasion occasion = occasion(asked);
        return withWordsIfAny(
                asked,
                command.request(),
                occasion,
                command.text(),
                words ->
                        asked.decided(
                                List.of(
                                        new ReferralEvent.ExtensionDeclined(
                                                occasion, command.request(), sought.id(), words)),
                                List.of(request.extensionDeclined())));
    }

    private Decision confirm(Case asked, Command.ConfirmAnswerRecall command) {
        if (!asked.situation().answerRecallsOf(command.request()).contains(command.recall())) {
            return NotAcceptable.because(
                    "recallId",
                    "recall-not-open",
                    "There is no such recall or correction of this answer left to confirm.");
        }
        return asked.decided(
                List.of(
                        new ReferralEvent.AnswerRecallConfirmed(
                                occasion(asked),
                                command.request(),
                                command.recall(),
                                asked.by().rocu(),
                                command.done())),
                List.of());
    }

    private Decision withdraw(Case asked, Command.Withdraw command) {
        return about(
                asked,
                command.requests(),
                Request::withdrawable,
                requests -> {
                    Occasion occasion = occasion(asked);
                    return withWordsIfAny(
                            asked,
                            null,
                            occasion,
                            command.text(),
                            words ->
                                    asked.decided(
                                            List.of(
                                                    new ReferralEvent.ReferralWithdrawn(
                                                            occasion,
                                                            idsOf(requests),
                                                            command.code(),
                                                            words)),
                                            requests.stream()
                                                    .map(each -> withdrawn(each, occasion))
                                                    .toList()));
                });
    }

    /** A queued request ends at once; of any other the agency's side decides. */
    private static Request withdrawn(Request request, Occasion occasion) {
        return switch (request) {
            case Request.Queued queued -> queued.withdrawn();
            case Request.Awaited awaited -> awaited.withdrawalAsked(occasion.eventId());
            case Request.Answered _, Request.Ended _, Request.Closed _ ->
                    throw new IllegalStateException("Not withdrawable: " + request.state());
        };
    }

    private Decision recall(Case asked, Command.Recall command) {
        return about(
                asked,
                command.requests(),
                Request::recallable,
                requests -> {
                    Occasion occasion = occasion(asked);
                    return withWordsIfAny(
                            asked,
                            null,
                            occasion,
                            command.text(),
                            words ->
                                    asked.decided(
                                            List.of(
                                                    new ReferralEvent.ReferralRecalled(
                                                            occasion,
                                                            idsOf(requests),
                                                            command.code(),
                                                            words)),
                                            requests.stream()
                                                    .<Request>map(Request::recalled)
                                                    .toList()));
                });
    }

    private Decision addInformation(Case asked, Command.AddInformation command) {
        if (!asked.available()) {
            return asked.notAvailable(List.of());
        }
        return withContent(
                asked,
                command.content(),
                known -> ContentRules.ofAddition(command.content(), known, asked.now()),
                (occasion, content) -> new ReferralEvent.InformationAdded(occasion, content));
    }

    private Decision correct(Case asked, Command.Correct command) {
        if (!asked.available()) {
            return asked.notAvailable(List.of());
        }
        return withContent(
                asked,
                command.content(),
                known -> ContentRules.ofWhole(command.content(), known, asked.now()),
                (occasion, content) ->
                        new ReferralEvent.ReferralCorrected(occasion, command.code(), content));
    }

    private Decision close(Case asked, Command.Close command) {
        if (!asked.available()) {
            return asked.notAvailable(
                    asked.situation().requests().values().stream()
                            .filter(Request::keepsOpen)
                            .toList());
        }
        List<BrokenRule> broken =
                OutcomeRules.of(command.outcomes(), asked.situation().requests().keySet());
        if (!broken.isEmpty()) {
            return new NotAcceptable(broken);
        }
        return asked.decided(
                List.of(new ReferralEvent.ReferralClosed(occasion(asked), command.outcomes())),
                asked.situation().requests().values().stream()
                        .<Request>map(
                                request ->
                                        switch (request) {
                                            case Request.Live live -> new Request.Closed(live);
                                            case Request.Closed closed -> closed;
                                        })
                        .toList());
    }

    private Decision addOutcomes(Case asked, Command.AddOutcomes command) {
        if (!asked.available()) {
            return asked.notAvailable(List.of());
        }
        List<BrokenRule> broken =
                OutcomeRules.of(command.outcomes(), asked.situation().requests().keySet());
        return broken.isEmpty()
                ? asked.decided(
                        List.of(
                                new ReferralEvent.OutcomesAdded(
                                        occasion(asked), command.outcomes())),
                        List.of())
                : new NotAcceptable(broken);
    }

    private Decision reopen(Case asked, Command.Reopen command) {
        if (!asked.available()) {
            return asked.notAvailable(List.of());
        }
        Occasion occasion = occasion(asked);
        return withWordsIfAny(
                asked,
                null,
                occasion,
                command.text(),
                words ->
                        asked.decided(
                                List.of(
                                        new ReferralEvent.ReferralReopened(
                                                occasion, command.code(), words)),
                                asked.situation().requests().values().stream()
                                        .<Request>map(
                                                request ->
                                                        switch (request) {
                                                            case Request.Closed(var was) -> was;
                                                            case Request.Live live -> live;
                                                        })
                                        .toList()));
    }

    /** Those named, which must all allow it; or, where none is named, all that do. */
    private Decision about(
            Case asked,
            List<RequestId> named,
            Predicate<Request> allows,
            Function<List<Request>, Decision> decide) {
        if (named.isEmpty()) {
            List<Request> all =
                    asked.situation().requests().values().stream().filter(allows).toList();
            return all.isEmpty() ? asked.notAvailable(List.of()) : decide.apply(all);
        }
        List<Request> requests = new ArrayList<>();
        for (RequestId id : new LinkedHashSet<>(named)) {
            Request request = asked.situation().request(id);
            if (request == null) {
                return new NotFound();
            }
            requests.add(request);
        }
        List<Request> against = requests.stream().filter(allows.negate()).toList();
        if (against.isEmpty()) {
            return decide.apply(requests);
        }
        return requests.size() == 1
                ? asked.notAvailable(requests.getFirst())
                : asked.notAvailable(against);
    }

    private Decision withContent(
            Case asked,
            ProposedContent proposed,
            Function<Set<UUID>, List<BrokenRule>> rules,
            Saying saying) {
        ReferralId referral = asked.situation().referral().id();
        return switch (known(referral)) {
            case Known.Subjects(Set<UUID> known) -> {
                List<BrokenRule> broken = rules.apply(known);
                if (!broken.isEmpty()) {
                    yield new NotAcceptable(broken);
                }
                Occasion occasion = occasion(asked);
                Content told = content(proposed);
                yield switch (sealing.seal(
                        asked.situation().referralKey(), occasion.eventId(), referral, told)) {
                    case KeyDestroyed destroyed -> destroyed;
                    case Sealed content ->
                            new Decided(
                                    asked.command(),
                                    List.of(saying.of(occasion, content)),
                                    List.of(),
                                    told.subjects());
                };
            }
            case Known.Erased(Instant at) -> new KeyDestroyed(at);
        };
    }

    private Known known(ReferralId referral) {
        Set<UUID> subjects = new HashSet<>();
        List<Sealed> parts = new ArrayList<>(List.of(contents.contentOf(referral)));
        contents.additionsTo(referral).forEach(added -> parts.add(added.content()));
        for (Sealed part : parts) {
            switch (sealing.open(referral, part)) {
                case Opened.Legible<Content>(Content content) ->
                        content.subjects().forEach(subject -> subjects.add(subject.subjectId()));
                case Opened.Erased<Content>(Instant at) -> {
                    return new Known.Erased(at);
                }
            }
        }
        return new Known.Subjects(subjects);
    }

    private Content content(ProposedContent proposed) {
        return new Content(
                proposed.subjects().stream()
                        .map(
                                each ->
                                        new Subject(
                                                each.subjectId() == null
                                                        ? ids.next()
                                                        : each.subjectId(),
                                                each.subject().kind(),
                                                Objects.requireNonNull(each.subject().role()),
                                                each.subject().identifiers().stream()
                                                        .map(IdentifierForm::asSent)
                                                        .toList(),
                                                each.subject().note()))
                        .toList(),
                proposed.narrative());
    }

    private Decision withWordsIfAny(
            Case asked,
            @Nullable RequestId request,
            Occasion occasion,
            @Nullable String text,
            SayingIfAny saying) {
        return text == null || text.isBlank()
                ? saying.of(null)
                : withWords(asked, request, occasion, text, saying::of);
    }

    private Decision withWords(
            Case asked,
            @Nullable RequestId request,
            Occasion occasion,
            String text,
            Function<Sealed, Decision> saying) {
        if (text.isBlank()) {
            return NotAcceptable.because("text", "text-missing", "Say it in words.");
        }
        if (text.length() > LONGEST_TEXT) {
            return NotAcceptable.because(
                    "text", "text-too-long", "At most " + LONGEST_TEXT + " characters.");
        }
        return switch (sealing.seal(
                asked.key(request), occasion.eventId(), occasion.referral(), text)) {
            case KeyDestroyed destroyed -> destroyed;
            case Sealed words -> saying.apply(words);
        };
    }

    private Occasion occasion(Case asked) {
        return new Occasion(
                ids.next(),
                asked.situation().referral().id(),
                asked.now(),
                Fact.Party.of(asked.by()));
    }

    private static List<RequestId> idsOf(List<Request> requests) {
        return requests.stream().map(request -> request.asked().id()).toList();
    }

    /** One command about one referral. */
    private record Case(Situation situation, Command command, Coordinator by, Instant now) {

        boolean available() {
            return situation.availableActions().contains(command.action());
        }

        Decision notAvailable(Request request) {
            return situation.notAvailable(command.action(), request);
        }

        Decision notAvailable(List<Request> because) {
            return situation.notAvailable(command.action(), because);
        }

        Decision decided(List<? extends ReferralEvent> events, List<? extends Request> changed) {
            return new Decided(command, List.copyOf(events), List.copyOf(changed), List.of());
        }

        UUID key(@Nullable RequestId request) {
            return request == null
                    ? situation.referralKey()
                    : Objects.requireNonNull(situation.answerKeys().get(request));
        }
    }

    /** The subjects a referral has, or why they cannot be known. */
    private sealed interface Known {

        record Subjects(Set<UUID> ids) implements Known {}

        record Erased(Instant at) implements Known {}
    }

    private interface Saying {
        ReferralEvent of(Occasion occasion, Sealed content);
    }

    private interface SayingIfAny {
        Decision of(@Nullable Sealed words);
    }
}
