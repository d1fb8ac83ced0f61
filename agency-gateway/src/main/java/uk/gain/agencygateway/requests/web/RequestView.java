package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.Blind;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Matters;
import uk.gain.agencygateway.requests.model.Particulars;
import uk.gain.agencygateway.requests.model.Receipts;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.identifiers.TokenKind;

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
        @Schema(description = "With CLOSED: the state it was closed in; else null.")
                @Nullable RequestState closedFrom,
        Urgency urgency,
        @Schema(description = "Somebody must be safeguarded: look at this first.")
                boolean safeguarding,
        ThreatArea threatArea,
        Classification classification,
        @Schema(description = "The kinds of information wanted.")
                List<InformationCategory> categories,
        @Schema(description = "Answer by, up to and including this instant.") Instant respondBy,
        @Schema(description = "Not answered, respondBy has passed, and your clock is not stopped.")
                boolean overdue,
        @Schema(
                        description =
                                "Since when your clock waits for the answer to your question; null"
                                        + " while it runs.")
                @Nullable Instant clockStoppedAt,
        @Schema(description = "When you were last reminded; null when you never were.")
                @Nullable Instant chasedAt,
        @Schema(description = "Since when it is in your inbox.") Instant receivedAt,
        ReceiptsView receipts,
        @Schema(description = "Your own reference, when you gave one.")
                @Nullable String agencyReference,
        @Schema(
                        description =
                                "Subject of the officer it was last passed on to; null until it"
                                        + " was.")
                @Nullable String passedTo,
        @Schema(description = "What you answered; null until you do.") @Nullable AnswerKind answer,
        @Schema(description = "Why you refused to answer or to give content; else null.")
                @Nullable RefusalView refusal,
        @Schema(
                        description =
                                "Content was added or corrected since you last fetched it: fetch it"
                                        + " again.")
                boolean moreToFetch,
        @Schema(description = "Your questions without an answer; their words are in the messages.")
                List<UUID> yourQuestions,
        @Schema(
                        description =
                                "The co-ordinator's questions that you have not answered; their words"
                                        + " are in the messages.")
                List<UUID> questionsToYou,
        @Schema(description = "Your wish for more time that is not decided yet; else null.")
                @Nullable UUID extensionSought,
        @Schema(
                        description =
                                "Recalls and corrections of what you hold: say what you did about"
                                        + " each.")
                List<ToConfirmView> toConfirm,
        @Schema(description = "Events of the content you gave that counts; corrections name them.")
                List<UUID> contentGiven,
        @Schema(description = "How far the blind first stage has come; NONE without one.")
                Blind.Stage blindStage,
        @Schema(description = "By what a record of yours matches, as your system said.")
                List<TokenKind> matched,
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

    @Schema(name = "ToConfirm")
    record ToConfirmView(
            @Schema(description = "Name this when you confirm.") UUID recallId, Kind kind) {

        /** Taken back altogether, or replaced by other content. */
        enum Kind {
            RECALL,
            CORRECTION
        }

        static List<ToConfirmView> of(Matters matters) {
            return Stream.concat(
                            matters.recalls().stream()
                                    .map(id -> new ToConfirmView(id, Kind.RECALL)),
                            matters.corrections().stream()
                                    .map(id -> new ToConfirmView(id, Kind.CORRECTION)))
                    .toList();
        }
    }

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
                request instanceof Request.Closed closed ? closed.was().state() : null,
                particulars.urgency(),
                particulars.safeguarding(),
                particulars.threatArea(),
                particulars.classification(),
                particulars.categories(),
                particulars.respondBy(),
                request.overdueAt(now),
                sought(request).map(Request.ClarificationSought::clockStoppedAt).orElse(null),
                request.matters().chasedAt(),
                request.receipts().acceptedAt(),
                ReceiptsView.of(request.receipts()),
                request.receipts().agencyReference(),
                request.progress().passedTo(),
                AnswerKind.of(request),
                refusal(request),
                request.matters().moreToFetch() && request.servesContent(),
                sought(request).map(Request.ClarificationSought::questions).orElse(List.of()),
                request.matters().questions(),
                request.matters().extensionSought(),
                ToConfirmView.of(request.matters()),
                request.live() instanceof Request.WithContent given ? given.given() : List.of(),
                request.progress().blind().stage(),
                request.progress().blind().matched().stream().sorted().toList(),
                List.copyOf(request.availableActions()));
    }

    private static Optional<Request.ClarificationSought> sought(Request request) {
        return request instanceof Request.ClarificationSought sought
                ? Optional.of(sought)
                : Optional.empty();
    }

    private static @Nullable RefusalView refusal(Request request) {
        return switch (request.live()) {
            case Request.Refused refused -> new RefusalView(refused.code());
            case Request.ContentRefused refused -> new RefusalView(refused.code());
            case Request.Live _ -> null;
        };
    }
}
