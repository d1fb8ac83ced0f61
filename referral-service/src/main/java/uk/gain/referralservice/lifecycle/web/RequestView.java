package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.AnswerRecall;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Matters;
import uk.gain.referralservice.lifecycle.model.RecallAction;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestState;
import uk.gain.referralservice.lifecycle.model.Standing;

@Schema(name = "Request", description = "The referral as sent to one agency.")
record RequestView(
        UUID id,
        @Schema(example = "HMRC") String agency,
        @Schema(example = "HM Revenue and Customs") String agencyName,
        RequestState state,
        @Schema(description = "What it was when the referral was closed; null while it is open.")
                @Nullable RequestState closedFrom,
        @Schema(
                        description =
                                "The rule it was made under; null for requests made before rules"
                                        + " were kept.")
                @Nullable GatewayView legalGateway,
        @Schema(description = "Answer by, up to and including this instant.") Instant respondBy,
        @Schema(description = "Unanswered past its time, as of now. A flag, not a state.")
                boolean overdue,
        @Schema(
                        description =
                                "Since when the agency's time does not run, because a question of"
                                        + " it is open; null while it runs.")
                @Nullable Instant clockStoppedAt,
        @Schema(description = "Questions of the agency that wait for your answer; see messages.")
                List<UUID> openQuestions,
        @Schema(description = "More time that the agency asks for; null when it asks for none.")
                @Nullable ExtensionView extensionSought,
        @Schema(
                        description =
                                "You no longer ask; whether that came before an answer, the"
                                        + " agency's side has not said yet.")
                boolean withdrawalAsked,
        ReceiptsView receipts,
        @Schema(description = "null until the agency has answered.") @Nullable Answer answer,
        @Schema(description = "null unless the agency refused to answer or to send content.")
                @Nullable RefusalView refusal,
        @Schema(
                        description =
                                "It was never sent: when its turn came, no legal gateway permitted"
                                        + " it any more. Its state is WITHDRAWN.")
                boolean legalGatewayEnded,
        @Schema(description = "True when there is something valid to read under …/content.")
                boolean contentAvailable,
        @Schema(
                        description =
                                "Where it stands in the agency's queue; null unless it is QUEUED,"
                                        + " and in the answer to raising.")
                @Nullable QueueView queue,
        @Schema(
                        description =
                                "What of its answer was corrected or taken back: say what you did"
                                        + " about each (DPA 2018 s.38(5)(c)).")
                List<AnswerRecallView> answerRecalls,
        @Schema(description = "What you can do with it now.") Set<Action> availableActions) {

    enum Answer {
        HIT,
        NO_HIT,
        REFUSED
    }

    @Schema(name = "Refusal")
    record RefusalView(RefusalCode code) {}

    @Schema(name = "ExtensionSought")
    record ExtensionView(UUID id, @Schema(description = "Until when.") Instant respondBy) {}

    @Schema(name = "AnswerRecall")
    record AnswerRecallView(
            UUID id,
            AnswerRecall.Kind kind,
            @Schema(example = "INACCURATE") String code,
            Instant at,
            @Schema(description = "null until you have confirmed it.")
                    @Nullable Instant confirmedAt,
            @Nullable RecallAction action) {

        static AnswerRecallView of(AnswerRecall recall) {
            return new AnswerRecallView(
                    recall.id(),
                    recall.kind(),
                    recall.code(),
                    recall.at(),
                    recall.confirmedAt(),
                    recall.action());
        }
    }

    @Schema(
            name = "Receipts",
            description = "Four facts, each null until the agency's side has stated it.")
    record ReceiptsView(
            @Schema(description = "Durably in the agency's inbox.") @Nullable Instant acceptedAt,
            @Schema(description = "Fetched by the agency's system.") @Nullable Instant deliveredAt,
            @Schema(description = "Seen by a person.") @Nullable Instant openedAt,
            @Schema(description = "That person, opaque.") @Nullable String openedBy,
            @Schema(description = "Hit, no hit or refused.") @Nullable Instant answeredAt) {

        static ReceiptsView of(Receipts receipts) {
            return new ReceiptsView(
                    receipts.acceptedAt(),
                    receipts.deliveredAt(),
                    receipts.openedAt(),
                    receipts.openedBy(),
                    receipts.answeredAt());
        }
    }

    static RequestView of(FollowedRequest followed, @Nullable Standing standing) {
        Request request = followed.request();
        return new RequestView(
                request.asked().id().value(),
                request.asked().agency().value(),
                followed.agencyName(),
                request.state(),
                closedFrom(request),
                GatewayView.of(followed.under()),
                request.asked().respondBy(),
                followed.overdue(),
                request.matters().clockStoppedAt(),
                openQuestions(request),
                extensionSought(request),
                request.matters().withdrawal() != null,
                ReceiptsView.of(request.receipts()),
                answer(request),
                refusal(request),
                followed.gatewayEnded(),
                followed.contentAvailable(),
                QueueView.of(standing),
                followed.answerRecalls().stream().map(AnswerRecallView::of).toList(),
                new TreeSet<>(followed.availableActions()));
    }

    private static @Nullable RequestState closedFrom(Request request) {
        return request instanceof Request.Closed(Request.Live was) ? was.state() : null;
    }

    private static List<UUID> openQuestions(Request request) {
        return request instanceof Request.ClarificationSought sought
                ? sought.questions().stream().sorted().toList()
                : List.of();
    }

    private static @Nullable ExtensionView extensionSought(Request request) {
        Matters.ExtensionSought sought = request.matters().extension();
        return sought == null || !(request instanceof Request.Awaited)
                ? null
                : new ExtensionView(sought.id(), sought.respondBy());
    }

    private static @Nullable Answer answer(Request request) {
        return switch (request) {
            case Request.Closed(Request.Live was) -> answer(was);
            case Request.NoHit _ -> Answer.NO_HIT;
            case Request.Refused _ -> Answer.REFUSED;
            case Request.AwaitingContent _, Request.ContentProvided _, Request.ContentRefused _ ->
                    Answer.HIT;
            case Request.Unanswered _, Request.Ended _ -> null;
        };
    }

    private static @Nullable RefusalView refusal(Request request) {
        return switch (request) {
            case Request.Closed(Request.Live was) -> refusal(was);
            case Request.Refused refused -> new RefusalView(refused.code());
            case Request.ContentRefused refused -> new RefusalView(refused.code());
            case Request.Unanswered _,
                    Request.Ended _,
                    Request.AwaitingContent _,
                    Request.NoHit _,
                    Request.ContentProvided _ ->
                    null;
        };
    }
}
