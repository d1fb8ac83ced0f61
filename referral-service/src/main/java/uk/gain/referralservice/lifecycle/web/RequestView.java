package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.lifecycle.model.Request;

@Schema(name = "Request", description = "The referral as sent to one agency.")
record RequestView(
        UUID id,
        @Schema(example = "HMRC") String agency,
        @Schema(example = "HM Revenue and Customs") String agencyName,
        State state,
        @Schema(
                        description =
                                "The rule it was made under; null for requests made before rules"
                                        + " were kept.")
                @Nullable GatewayView legalGateway,
        @Schema(description = "Answer by, up to and including this instant.") Instant respondBy,
        @Schema(description = "Unanswered past its time, as of now. A flag, not a state.")
                boolean overdue,
        ReceiptsView receipts,
        @Schema(description = "null until the agency has answered.") @Nullable Answer answer,
        @Schema(description = "null unless the agency refused to answer or to send content.")
                @Nullable RefusalView refusal,
        @Schema(description = "True when there is something to read under …/content.")
                boolean contentAvailable) {

    enum State {
        QUEUED,
        SENT,
        DELIVERED,
        OPENED,
        ACKNOWLEDGED,
        HIT,
        NO_HIT,
        REFUSED,
        CONTENT_PROVIDED,
        CONTENT_PARTIAL,
        CONTENT_REFUSED
    }

    enum Answer {
        HIT,
        NO_HIT,
        REFUSED
    }

    @Schema(name = "Refusal")
    record RefusalView(RefusalCode code) {}

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

    static RequestView of(FollowedRequest followed) {
        Request request = followed.request();
        return new RequestView(
                request.asked().id().value(),
                request.asked().agency().value(),
                followed.agencyName(),
                state(request),
                GatewayView.of(followed.under()),
                request.asked().respondBy(),
                followed.overdue(),
                ReceiptsView.of(request.receipts()),
                answer(request),
                refusal(request),
                followed.contentAvailable());
    }

    private static State state(Request request) {
        return switch (request) {
            case Request.Queued _ -> State.QUEUED;
            case Request.Sent _ -> State.SENT;
            case Request.Delivered _ -> State.DELIVERED;
            case Request.Opened _ -> State.OPENED;
            case Request.Acknowledged _ -> State.ACKNOWLEDGED;
            case Request.Hit _ -> State.HIT;
            case Request.NoHit _ -> State.NO_HIT;
            case Request.Refused _ -> State.REFUSED;
            case Request.ContentProvided _ -> State.CONTENT_PROVIDED;
            case Request.ContentPartial _ -> State.CONTENT_PARTIAL;
            case Request.ContentRefused _ -> State.CONTENT_REFUSED;
        };
    }

    private static @Nullable Answer answer(Request request) {
        return switch (request) {
            case Request.Unanswered _ -> null;
            case Request.NoHit _ -> Answer.NO_HIT;
            case Request.Refused _ -> Answer.REFUSED;
            case Request.AwaitingContent _, Request.ContentProvided _, Request.ContentRefused _ ->
                    Answer.HIT;
        };
    }

    private static @Nullable RefusalView refusal(Request request) {
        return switch (request) {
            case Request.Refused refused -> new RefusalView(refused.code());
            case Request.ContentRefused refused -> new RefusalView(refused.code());
            case Request.Unanswered _,
                    Request.AwaitingContent _,
                    Request.NoHit _,
                    Request.ContentProvided _ ->
                    null;
        };
    }
}
