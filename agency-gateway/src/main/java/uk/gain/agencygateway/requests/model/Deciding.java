package uk.gain.agencygateway.requests.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command is allowed, and what then happens. The state is asked first, then the rules of
 * content, then the key: so a refusal names the first thing that the agency can do something about.
 */
public final class Deciding {

    /** Days are the days of the United Kingdom. */
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final Contents contents;
    private final Colleagues colleagues;
    private final Attachable attachable;

    public Deciding(Contents contents, Colleagues colleagues, Attachable attachable) {
        this.contents = contents;
        this.colleagues = colleagues;
        this.attachable = attachable;
    }

    /** Where nothing can be attached. */
    public Deciding(Contents contents, Colleagues colleagues) {
        this(contents, colleagues, _ -> List.of());
    }

    public Outcome decide(Request request, Command command, Occasion occasion) {
        return switch (command) {
            case Command.ReportOpened opened ->
                    request.openedBy(opened.officer(), occasion)
                            .<Outcome>map(event -> event)
                            .orElseGet(() -> notAvailable(request, command));
            case Command.Acknowledge acknowledge ->
                    request instanceof Request.Unacknowledged unacknowledged
                            ? unacknowledged.acknowledge(acknowledge.agencyReference(), occasion)
                            : notAvailable(request, command);
            case Command.AnswerHit _ ->
                    request instanceof Request.Answerable answerable
                            ? answerable.hit(occasion)
                            : notAvailable(request, command);
            case Command.AnswerNoHit _ ->
                    switch (request) {
                        case Request.Answerable answerable -> answerable.noHit(occasion);
                        case Request.Sent sent when sent.compared() -> sent.noHit(occasion);
                        case Request _ -> notAvailable(request, command);
                    };
            case Command.Refuse refuse ->
                    request instanceof Request.Answerable answerable
                            ? withReason(
                                    request,
                                    "refusal.text",
                                    refuse.text(),
                                    occasion,
                                    reason -> answerable.refuse(refuse.code(), reason, occasion))
                            : notAvailable(request, command);
            case Command.ProvideContent provide ->
                    request instanceof Request.AwaitingContent awaiting
                            ? withContent(
                                    request,
                                    provide.items(),
                                    occasion,
                                    content ->
                                            awaiting.provide(
                                                    provide.partial(),
                                                    provide.items().size(),
                                                    content,
                                                    occasion))
                            : notAvailable(request, command);
            case Command.RefuseContent refuse ->
                    request instanceof Request.Hit hit
                            ? withReason(
                                    request,
                                    "text",
                                    refuse.text(),
                                    occasion,
                                    reason -> hit.refuseContent(refuse.code(), reason, occasion))
                            : notAvailable(request, command);
            case Command.SeekClarification seek ->
                    request instanceof Request.Answerable answerable
                            ? withWords(
                                    request,
                                    seek.text(),
                                    occasion,
                                    words -> answerable.seekClarification(words, occasion))
                            : notAvailable(request, command);
            case Command.AnswerQuestion answer -> answerQuestion(request, answer, occasion);
            case Command.SeekExtension seek ->
                    request instanceof Request.Answerable answerable
                                    && request.matters().extensionSought() == null
                            ? seekExtension(answerable, seek, occasion)
                            : notAvailable(request, command);
            case Command.ConfirmRecall confirm -> confirm(request, confirm, occasion);
            case Command.CorrectAnswer correct ->
                    request.live() instanceof Request.WithContent given
                            ? correct(request, given, correct, occasion)
                            : notAvailable(request, command);
            case Command.WithdrawAnswer withdraw ->
                    request.live() instanceof Request.Answered answered
                            ? withReason(
                                    request,
                                    "text",
                                    withdraw.text(),
                                    occasion,
                                    reason ->
                                            new RequestEvent.AnswerWithdrawn(
                                                    occasion,
                                                    request.holding(answered.takenBack()),
                                                    withdraw.code(),
                                                    reason))
                            : notAvailable(request, command);
            case Command.PassOn pass ->
                    request.awaitsTheAgency()
                            ? passOn(request, pass, occasion)
                            : notAvailable(request, command);
        };
    }

    private static Outcome notAvailable(Request request, Command command) {
        return new ActionNotAvailable(request, command.action());
    }

    private Outcome answerQuestion(
            Request request, Command.AnswerQuestion command, Occasion occasion) {
        List<UUID> open = request.matters().questions();
        if (!request.hearsQuestions() || open.isEmpty()) {
            return notAvailable(request, command);
        }
        List<BrokenRule> broken =
                ContentRules.ofReference(
                        "questionId",
                        "open-question",
                        "name a question of the co-ordinator that is not answered",
                        command.question(),
                        open);
        return broken.isEmpty()
                ? withWords(
                        request,
                        command.text(),
                        occasion,
                        words -> request.answerQuestion(command.question(), words, occasion))
                : new ContentNotAcceptable(broken);
    }

    private Outcome seekExtension(
            Request.Answerable request, Command.SeekExtension command, Occasion occasion) {
        List<BrokenRule> broken =
                ContentRules.ofExtension(command.respondBy(), request, occasion.at());
        return broken.isEmpty()
                ? withReason(
                        request,
                        "text",
                        command.text(),
                        occasion,
                        reason -> request.seekExtension(command.respondBy(), reason, occasion))
                : new ContentNotAcceptable(broken);
    }

    private static Outcome confirm(
            Request request, Command.ConfirmRecall command, Occasion occasion) {
        if (request.matters().nothingToConfirm()) {
            return notAvailable(request, command);
        }
        List<BrokenRule> broken = ContentRules.ofConfirmation(command, request);
        return broken.isEmpty()
                ? request.confirm(command.recall(), command.done(), occasion)
                : new ContentNotAcceptable(broken);
    }

    private Outcome correct(
            Request request,
            Request.WithContent given,
            Command.CorrectAnswer command,
            Occasion occasion) {
        List<BrokenRule> broken =
                ContentRules.ofReference(
                        "replaces",
                        "content-that-counts",
                        "name content that you gave and did not replace yet",
                        command.replaces(),
                        given.given());
        return broken.isEmpty()
                ? withContent(
                        request,
                        command.items(),
                        occasion,
                        content ->
                                new RequestEvent.AnswerCorrected(
                                        occasion,
                                        request.holding(
                                                given.corrected(command.replaces(), occasion)),
                                        command.replaces(),
                                        command.code(),
                                        command.items().size(),
                                        content))
                : new ContentNotAcceptable(broken);
    }

    private Outcome passOn(Request request, Command.PassOn command, Occasion occasion) {
        List<BrokenRule> broken =
                ContentRules.ofColleague(
                        command.colleague(),
                        request.progress().passedTo(),
                        colleagues.officers(request.particulars().agency()));
        return broken.isEmpty()
                ? withWords(
                        request,
                        command.text(),
                        occasion,
                        words -> request.passOn(command.colleague(), words, occasion))
                : new ContentNotAcceptable(broken);
    }

    private Outcome withContent(
            Request request,
            List<ProposedItem> items,
            Occasion occasion,
            Function<SealedContent, Outcome> move) {
        return switch (contents.open(request)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case Asked asked -> {
                LocalDate today = LocalDate.ofInstant(occasion.at(), UNITED_KINGDOM);
                yield switch (ContentRules.check(
                        items, asked.subjectIds(), today, attachable(request, items))) {
                    case ContentNotAcceptable notAcceptable -> notAcceptable;
                    case AnswerContent content ->
                            sealed(contents.seal(request, content, occasion), move);
                };
            }
        };
    }

    private List<Document> attachable(Request request, List<ProposedItem> items) {
        return items.stream().allMatch(item -> item.documents().isEmpty())
                ? List.of()
                : attachable.of(request);
    }

    private Outcome withWords(
            Request request,
            String text,
            Occasion occasion,
            Function<SealedContent, Outcome> move) {
        List<BrokenRule> broken = ContentRules.ofReason("text", text);
        return broken.isEmpty()
                ? sealed(contents.seal(request, text, occasion), move)
                : new ContentNotAcceptable(broken);
    }

    private Outcome withReason(
            Request request,
            String field,
            @Nullable String text,
            Occasion occasion,
            Refusing refusing) {
        List<BrokenRule> broken = ContentRules.ofReason(field, text);
        if (!broken.isEmpty()) {
            return new ContentNotAcceptable(broken);
        }
        if (text == null) {
            return refusing.because(null);
        }
        return sealed(contents.seal(request, text, occasion), refusing::because);
    }

    private static Outcome sealed(Sealing sealing, Function<SealedContent, Outcome> move) {
        return switch (sealing) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case SealedContent content -> move.apply(content);
        };
    }

    /** The move that says why, once the reason is sealed or known to be absent. */
    private interface Refusing {
        Outcome because(@Nullable SealedContent reason);
    }
}
