package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Particulars;
import uk.gain.agencygateway.requests.model.Receipts;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;

@Schema(name = "Request", description = "One referral as sent to your agency, without its content.")
record RequestView(
        @Schema(description = "The request's own id.") UUID id,
        @Schema(description = "The referral it belongs to; other agencies' requests share it.")
                UUID referralId,
        @Schema(example = "NW-2026-000123") String reference,
        @Schema(description = "Code of the regional unit that asks.", example = "NW") String rocu,
        @Schema(
                        description = "Code of the force or team on whose behalf it asks.",
                        example = "SOUTH-WALES-POLICE")
                String requestingUnit,
        @Schema(description = "Your agency's code.", example = "HMRC") String agency,
        RequestState state,
        Urgency urgency,
        ThreatArea threatArea,
        Classification classification,
        @Schema(description = "The kinds of information wanted.")
                List<InformationCategory> categories,
        @Schema(description = "Answer by, up to and including this instant.") Instant respondBy,
        @Schema(description = "Not answered, and respondBy has passed.") boolean overdue,
        @Schema(description = "Since when it is in your inbox.") Instant receivedAt,
        ReceiptsView receipts,
        @Schema(description = "Your own reference, when you gave one.")
                @Nullable String agencyReference,
        @Schema(description = "What you answered; null until you do.") @Nullable AnswerKind answer,
        @Schema(description = "Why you refused to answer or to give content; else null.")
                @Nullable RefusalView refusal,
        @Schema(description = "What you can do next. Anything else is refused with 409.")
                List<Action> availableActions) {

    @Schema(
            name = "Receipts",
            description = "Four facts, none inferred from another; null means it has not happened.")
    record ReceiptsView(
            @Schema(description = "It was durably in your inbox.") Instant acceptedAt,
            @Schema(description = "Its content was first handed to your agency.")
                    @Nullable Instant deliveredAt,
            @Schema(description = "A named person first saw its content.")
                    @Nullable Instant openedAt,
            @Schema(description = "That person's opaque identifier.") @Nullable String openedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant answeredAt) {

        static ReceiptsView of(Receipts receipts) {
            return new ReceiptsView(
                    receipts.acceptedAt(),
                    receipts.deliveredAt(),
                    receipts.openedAt(),
                    receipts.openedBy(),
                    receipts.acknowledgedAt(),
                    receipts.answeredAt());
        }
    }

    @Schema(name = "Refusal")
    record RefusalView(RefusalCode code) {}

    static RequestView of(Request request, Instant now) {
        Particulars particulars = request.particulars();
        return new RequestView(
                particulars.id().value(),
                particulars.referral().value(),
                particulars.reference(),
                particulars.rocu(),
                particulars.requestingUnit(),
                particulars.agency().value(),
                request.state(),
                particulars.urgency(),
                particulars.threatArea(),
                particulars.classification(),
                particulars.categories(),
                particulars.respondBy(),
                request.overdueAt(now),
                request.receipts().acceptedAt(),
                ReceiptsView.of(request.receipts()),
                request.receipts().agencyReference(),
                AnswerKind.of(request),
                refusal(request),
                List.copyOf(request.availableActions()));
    }

    private static @Nullable RefusalView refusal(Request request) {
        return switch (request) {
            case Request.Refused refused -> new RefusalView(refused.code());
            case Request.ContentRefused refused -> new RefusalView(refused.code());
            case Request.Sent _,
                    Request.Delivered _,
                    Request.Opened _,
                    Request.Acknowledged _,
                    Request.Hit _,
                    Request.NoHit _,
                    Request.ContentProvided _,
                    Request.ContentPartial _ ->
                    null;
        };
    }
}
