package uk.gain.agencygateway.requests.listening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedReferral;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.contract.DeconflictionAlerted;
import uk.gain.contract.Recipient;
import uk.gain.contract.RecipientsAdded;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.RequestsReleased;

/** Records of referral-requests as the model knows them. */
final class IncomingRequests {

    private IncomingRequests() {}

    /** Empty for what is between co-ordinators and no agency's business. */
    static Optional<Incoming> of(ReferralRequest request) {
        Incoming.Heading heading = heading(request);
        return switch (request.getBody()) {
            case ReferralRaised raised ->
                    Optional.of(
                            new Incoming.Raised(
                                    heading,
                                    referral(request, raised),
                                    recipients(raised.getRecipients())));
            case RequestsReleased released ->
                    Optional.of(new Incoming.Sent(heading, recipients(released.getRecipients())));
            case RecipientsAdded added ->
                    Optional.of(new Incoming.Sent(heading, recipients(added.getRecipients())));
            case ReferralWithdrawn withdrawn -> noted(heading, withdrawn.getRequestIds());
            case ReferralRecalled recalled -> noted(heading, recalled.getRequestIds());
            case DeconflictionAlerted _ -> Optional.empty();
            case SpecificRecord later -> noted(heading, concerned(later));
            case Object unknown ->
                    throw new IllegalArgumentException("No record: " + unknown.getClass());
        };
    }

    private static Incoming.Heading heading(ReferralRequest request) {
        return new Incoming.Heading(
                request.getEventId(),
                new ReferralId(request.getReferralId()),
                request.getSequence(),
                request.getOccurredAt(),
                request.getBody().getClass().getSimpleName(),
                request.getActor().getOrganisation());
    }

    private static Optional<Incoming> noted(Incoming.Heading heading, List<UUID> concerned) {
        return Optional.of(
                new Incoming.Noted(
                        heading,
                        concerned.stream()
                                .map(RequestId::new)
                                .collect(Collectors.toUnmodifiableSet())));
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

    private static Referral referral(ReferralRequest request, ReferralRaised raised) {
        ReferralId id = new ReferralId(request.getReferralId());
        return new Referral(
                id,
                raised.getReference(),
                raised.getRocu(),
                raised.getRequestingUnit(),
                Classification.valueOf(raised.getClassification().name()),
                Urgency.valueOf(raised.getUrgency().name()),
                ThreatArea.valueOf(raised.getThreatArea().name()),
                raised.getCategories().stream()
                        .map(category -> InformationCategory.valueOf(category.name()))
                        .toList(),
                new SealedReferral(
                        request.getEventId(),
                        id,
                        new SealedContent(
                                raised.getContent().getKeyId(),
                                raised.getContent().getSchema$(),
                                raised.getContent().getCiphertext())));
    }
}
