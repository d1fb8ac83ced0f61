package uk.gain.agencygateway.requests.listening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.HandlingAct;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Move;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedReferral;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.ClarificationGiven;
import uk.gain.contract.ClockRestarted;
import uk.gain.contract.ClockStopped;
import uk.gain.contract.ContentConsentSought;
import uk.gain.contract.DeconflictionAlerted;
import uk.gain.contract.ExtensionDeclined;
import uk.gain.contract.InformationAdded;
import uk.gain.contract.Recipient;
import uk.gain.contract.RecipientsAdded;
import uk.gain.contract.ReferralClosed;
import uk.gain.contract.ReferralCorrected;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.ReferralReopened;
import uk.gain.contract.ReferralReprioritised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.RequestChased;
import uk.gain.contract.RequestExtended;
import uk.gain.contract.RequestLapsed;
import uk.gain.contract.RequestsReleased;

/** Records of referral-requests as the model knows them. */
final class IncomingRequests {

    private final ReferralRequest request;

    private IncomingRequests(ReferralRequest request) {
        this.request = request;
    }

    /** Empty for what is between co-ordinators and no agency's business. */
    static Optional<Incoming> of(ReferralRequest request) {
        return new IncomingRequests(request).incoming();
    }

    private Optional<Incoming> incoming() {
        return switch (request.getBody()) {
            case ReferralRaised raised ->
                    Optional.of(
                            new Incoming.Raised(
                                    heading(null),
                                    referral(raised),
                                    recipients(raised.getRecipients())));
            case RequestsReleased released ->
                    Optional.of(
                            new Incoming.Sent(heading(null), recipients(released.getRecipients())));
            case RecipientsAdded added ->
                    Optional.of(
                            new Incoming.Sent(heading(null), recipients(added.getRecipients())));
            case ClarificationGiven given ->
                    moved(
                            given.getRequestId(),
                            new Move.ClarificationGiven(given.getQuestionId()),
                            given.getContent());
            case ClarificationAsked asked ->
                    moved(asked.getRequestId(), new Move.ClarificationAsked(), asked.getContent());
            case ClockStopped stopped ->
                    moved(
                            stopped.getRequestId(),
                            new Move.ClockStopped(stopped.getQuestionId()),
                            null);
            case ClockRestarted restarted ->
                    moved(
                            restarted.getRequestId(),
                            new Move.ClockRestarted(restarted.getRespondBy()),
                            null);
            case RequestExtended extended ->
                    moved(
                            extended.getRequestId(),
                            new Move.RequestExtended(
                                    extended.getRespondBy(), extended.getSoughtBy()),
                            extended.getReason());
            case ExtensionDeclined declined ->
                    moved(
                            declined.getRequestId(),
                            new Move.ExtensionDeclined(declined.getSoughtBy()),
                            declined.getReason());
            case RequestChased chased ->
                    moved(chased.getRequestId(), new Move.RequestChased(), chased.getMessage());
            case RequestLapsed lapsed ->
                    moved(lapsed.getRequestId(), new Move.RequestLapsed(), null);
            case ReferralReprioritised reprioritised ->
                    moved(List.of(), null, reprioritised(reprioritised), null);
            case InformationAdded added ->
                    moved(
                            List.of(),
                            null,
                            new Move.InformationAdded(sealed(added.getContent())),
                            null);
            case ReferralCorrected corrected ->
                    moved(
                            List.of(),
                            corrected.getCode(),
                            new Move.ReferralCorrected(sealed(corrected.getContent())),
                            null);
            case ReferralWithdrawn withdrawn ->
                    moved(
                            withdrawn.getRequestIds(),
                            withdrawn.getCode(),
                            new Move.ReferralWithdrawn(),
                            withdrawn.getReason());
            case ReferralRecalled recalled ->
                    moved(
                            recalled.getRequestIds(),
                            recalled.getCode(),
                            new Move.ReferralRecalled(),
                            recalled.getReason());
            case ReferralClosed _ -> moved(List.of(), null, new Move.ReferralClosed(), null);
            case ReferralReopened reopened ->
                    moved(
                            List.of(),
                            reopened.getCode(),
                            new Move.ReferralReopened(),
                            reopened.getReason());
            case ContentConsentSought sought -> consentSought(sought);
            case DeconflictionAlerted _ -> Optional.empty();
            case SpecificRecord other -> noted(concerned(other));
            case Object unknown ->
                    throw new IllegalArgumentException("No record: " + unknown.getClass());
        };
    }

    private Incoming.Heading heading(@Nullable Enum<?> code) {
        return new Incoming.Heading(
                request.getEventId(),
                new ReferralId(request.getReferralId()),
                request.getSequence(),
                request.getOccurredAt(),
                request.getBody().getClass().getSimpleName(),
                request.getActor().getOrganisation(),
                code == null ? null : code.name());
    }

    private Optional<Incoming> moved(
            UUID concerned, Move move, uk.gain.contract.@Nullable SealedContent words) {
        return moved(List.of(concerned), null, move, words);
    }

    private Optional<Incoming> moved(
            List<UUID> concerned,
            @Nullable Enum<?> code,
            Move move,
            uk.gain.contract.@Nullable SealedContent words) {
        return Optional.of(
                new Incoming.Moved(
                        heading(code),
                        requests(concerned),
                        move,
                        words == null ? null : sealed(words)));
    }

    /** An act of a later version is kept in the history, and decided by nobody here. */
    private Optional<Incoming> consentSought(ContentConsentSought sought) {
        if (sought.getAct() == uk.gain.contract.HandlingAct.UNKNOWN) {
            return noted(List.of(sought.getRequestId()));
        }
        return Optional.of(
                new Incoming.ConsentSought(
                        heading(sought.getAct()),
                        new RequestId(sought.getRequestId()),
                        sought.getContentItemId(),
                        HandlingAct.valueOf(sought.getAct().name()),
                        sought.getRecipient(),
                        sought.getReason() == null ? null : sealed(sought.getReason())));
    }

    private Optional<Incoming> noted(List<UUID> concerned) {
        return Optional.of(new Incoming.Noted(heading(null), requests(concerned)));
    }

    private static Set<RequestId> requests(List<UUID> ids) {
        return ids.stream().map(RequestId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The request that the body names; every request of the referral when it names none. */
    private static List<UUID> concerned(SpecificRecord body) {
        Schema.Field request = body.getSchema().getField("requestId");
        return request != null && body.get(request.pos()) instanceof UUID id
                ? List.of(id)
                : List.of();
    }

    /** Who is asked now; whoever is held back follows in a later record. */
    private static List<Incoming.Recipient> recipients(List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> !recipient.getHeld())
                .map(
                        recipient ->
                                new Incoming.Recipient(
                                        new RequestId(recipient.getRequestId()),
                                        new AgencyCode(recipient.getAgency()),
                                        recipient.getRespondBy()))
                .toList();
    }

    private static Move reprioritised(ReferralReprioritised reprioritised) {
        Map<RequestId, Instant> limits =
                reprioritised.getRecipients().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        recipient -> new RequestId(recipient.getRequestId()),
                                        Recipient::getRespondBy,
                                        (_, last) -> last));
        return new Move.ReferralReprioritised(
                Urgency.valueOf(reprioritised.getUrgency().name()),
                reprioritised.getSafeguarding(),
                limits);
    }

    private Referral referral(ReferralRaised raised) {
        ReferralId id = new ReferralId(request.getReferralId());
        return new Referral(
                id,
                raised.getReference(),
                raised.getRocu(),
                raised.getRequestingUnit(),
                Classification.valueOf(raised.getClassification().name()),
                Urgency.valueOf(raised.getUrgency().name()),
                raised.getSafeguarding(),
                ThreatArea.valueOf(raised.getThreatArea().name()),
                raised.getCategories().stream()
                        .map(category -> InformationCategory.valueOf(category.name()))
                        .toList(),
                new SealedReferral(
                        request.getEventId(),
                        id,
                        request.getSequence(),
                        request.getOccurredAt(),
                        sealed(raised.getContent())));
    }

    private static SealedContent sealed(uk.gain.contract.SealedContent sealed) {
        return new SealedContent(sealed.getKeyId(), sealed.getSchema$(), sealed.getCiphertext());
    }
}
