package uk.gain.agencygateway.requests.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command is allowed, and what then happens. The state is asked first, then the rules of
 * content, then the key: so a refusal names the first thing that the agency can do something about.
 */
public final class Deciding {

    /** Days are the days of the United Kingdom. */
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final Contents contents;

    public Deciding(Contents contents) {
        this.contents = contents;
    }

    public Outcome decide(Request request, Command command, Occasion occasion) {
        return switch (command) {
            case Command.ReportOpened opened ->
                    request instanceof Request.Arrived arrived
                            ? arrived.openedBy(opened.officer(), occasion)
                                    .<Outcome>map(event -> event)
                                    .orElseGet(() -> notAvailable(request, command))
                            : notAvailable(request, command);
            case Command.Acknowledge acknowledge ->
                    request instanceof Request.Unacknowledged unacknowledged
                            ? unacknowledged.acknowledge(acknowledge.agencyReference(), occasion)
                            : notAvailable(request, command);
            case Command.AnswerHit _ ->
                    request instanceof Request.Answerable answerable
                            ? answerable.hit(occasion)
                            : notAvailable(request, command);
            case Command.AnswerNoHit _ ->
                    request instanceof Request.Answerable answerable
                            ? answerable.noHit(occasion)
                            : notAvailable(request, command);
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
                            ? provide(awaiting, provide, occasion)
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
        };
    }

    private static Outcome notAvailable(Request request, Command command) {
        return new ActionNotAvailable(request, command.action());
    }

    private Outcome provide(
            Request.AwaitingContent request, Command.ProvideContent command, Occasion occasion) {
        return switch (contents.open(request)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case ReferralContent asked -> {
                LocalDate today = LocalDate.ofInstant(occasion.at(), UNITED_KINGDOM);
                yield switch (ContentRules.check(command.items(), asked.subjectIds(), today)) {
                    case ContentNotAcceptable notAcceptable -> notAcceptable;
                    case AnswerContent content -> seal(request, command, content, occasion);
                };
            }
        };
    }

    private Outcome seal(
            Request.AwaitingContent request,
            Command.ProvideContent command,
            AnswerContent content,
            Occasion occasion) {
        return switch (contents.seal(request, content, occasion)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case SealedContent sealed ->
                    request.provide(command.partial(), content.items().size(), sealed, occasion);
        };
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
        return switch (contents.seal(request, text, occasion)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case SealedContent sealed -> refusing.because(sealed);
        };
    }

    /** The move that refuses, once the reason is sealed or known to be absent. */
    private interface Refusing {
        Outcome because(@Nullable SealedContent reason);
    }
}
