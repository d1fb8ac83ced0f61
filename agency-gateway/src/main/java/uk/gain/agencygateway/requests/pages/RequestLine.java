package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.Blind;
import uk.gain.agencygateway.requests.model.Receipts;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.webui.Words;

/**
 * A request without its content, in words.
 *
 * @param heldBack the agency compares blind, and nothing that is asked is shown
 * @param possibleMatch a record of the agency may match, and it has not answered
 * @param matched by what, in words; empty when nothing matches
 * @param colour of the state's tag; absent means the design system's default
 */
record RequestLine(
        UUID id,
        String reference,
        String rocu,
        String requestingUnit,
        String classification,
        String urgency,
        boolean urgent,
        boolean safeguarding,
        String threatArea,
        String categories,
        Instant respondBy,
        boolean overdue,
        String state,
        @Nullable String colour,
        Receipts receipts,
        @Nullable String passedTo,
        @Nullable Instant chasedAt,
        @Nullable Instant clockStoppedAt,
        List<Notice> notices,
        boolean heldBack,
        boolean possibleMatch,
        String matched,
        Available available) {

    /** What can be done now, as the request itself says. */
    record Available(
            boolean fetch,
            boolean open,
            boolean acknowledge,
            boolean answer,
            boolean provideContent,
            boolean refuseContent,
            boolean seekClarification,
            boolean seekExtension,
            boolean correctAnswer,
            boolean withdrawAnswer,
            boolean passOn) {

        static Available of(Request request) {
            var actions = request.availableActions();
            return new Available(
                    actions.contains(Action.FETCH),
                    actions.contains(Action.FETCH) && request.receipts().openedAt() == null,
                    actions.contains(Action.ACKNOWLEDGE),
                    actions.contains(Action.ANSWER),
                    actions.contains(Action.PROVIDE_CONTENT),
                    actions.contains(Action.REFUSE_CONTENT),
                    actions.contains(Action.SEEK_CLARIFICATION),
                    actions.contains(Action.SEEK_EXTENSION),
                    actions.contains(Action.CORRECT_ANSWER),
                    actions.contains(Action.WITHDRAW_ANSWER),
                    actions.contains(Action.PASS_ON));
        }
    }

    static RequestLine of(Request request, Instant now) {
        var particulars = request.particulars();
        return new RequestLine(
                particulars.id().value(),
                particulars.reference(),
                particulars.rocu(),
                particulars.requestingUnit(),
                Words.of(particulars.classification()),
                Words.of(particulars.urgency()),
                particulars.urgency() == Urgency.URGENT,
                particulars.safeguarding(),
                Words.of(particulars.threatArea()),
                particulars.categories().stream().map(Words::of).collect(Collectors.joining(", ")),
                particulars.respondBy(),
                request.overdueAt(now),
                words(request.state()),
                colour(request.state()),
                request.receipts(),
                request.progress().passedTo(),
                request.matters().chasedAt(),
                request instanceof Request.ClarificationSought sought
                        ? sought.clockStoppedAt()
                        : null,
                Notice.of(request),
                request.progress().blind().holdsBack() && !request.held(),
                request instanceof Request.Unanswered
                        && request.progress().blind().stage() == Blind.Stage.MATCHED,
                request.progress().blind().matched().stream()
                        .sorted()
                        .map(Words::of)
                        .collect(Collectors.joining(", ")),
                Available.of(request));
    }

    static String words(RequestState state) {
        return switch (state) {
            case SENT -> "Not opened";
            case NO_HIT -> "No hit";
            case CONTENT_PARTIAL -> "Content partly provided";
            case CONTENT_REFUSED -> "Hit, content refused";
            case CLARIFICATION_SOUGHT -> "Question asked";
            case CLARIFIED -> "Question answered";
            case DELIVERED,
                    OPENED,
                    ACKNOWLEDGED,
                    HIT,
                    REFUSED,
                    CONTENT_PROVIDED,
                    WITHDRAWN,
                    RECALLED,
                    LAPSED,
                    UNDELIVERABLE,
                    CLOSED ->
                    Words.of(state);
        };
    }

    private static @Nullable String colour(RequestState state) {
        return switch (state) {
            case SENT -> "red";
            case DELIVERED -> null;
            case OPENED -> "yellow";
            case ACKNOWLEDGED, CLARIFIED -> "turquoise";
            case CLARIFICATION_SOUGHT -> "purple";
            case HIT, CONTENT_PROVIDED, CONTENT_PARTIAL -> "green";
            case NO_HIT, WITHDRAWN, LAPSED, UNDELIVERABLE, CLOSED -> "grey";
            case RECALLED -> "red";
            case REFUSED, CONTENT_REFUSED -> "orange";
        };
    }
}
