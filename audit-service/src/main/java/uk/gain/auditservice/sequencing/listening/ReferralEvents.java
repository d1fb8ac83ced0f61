package uk.gain.auditservice.sequencing.listening;

import java.util.List;
import java.util.UUID;
import uk.gain.auditservice.entry.Act;
import uk.gain.auditservice.entry.Happening;
import uk.gain.auditservice.entry.Matter;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.sequencing.model.KnownReferral;
import uk.gain.auditservice.sequencing.model.Told;
import uk.gain.contract.AgencySettingsChanged;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestsAccepted;

/** What the events of referral-requests and referral-responses tell. */
final class ReferralEvents {

    private static final String CASEWORK = "CASEWORK";

    private ReferralEvents() {}

    static Told of(ReferralRequest request) {
        EventBody body = EventBody.of(request.getBody());
        UUID referralId = request.getReferralId();
        UUID requestId = body.requestId().orElse(null);
        Happening happening =
                new Happening(
                        body.name(),
                        request.getEventId(),
                        request.getOccurredAt(),
                        Actors.who(request.getActor()),
                        Act.of(EventOperations.ofRequest(body.name()))
                                .justifiedBy(CASEWORK)
                                .because(body.code())
                                .to(body.agencies()),
                        new Matter(
                                requestId == null ? "referral" : "request",
                                (requestId == null ? referralId : requestId).toString(),
                                String.valueOf(request.getSequence()),
                                referralId,
                                null,
                                body.fields()));
        return request.getBody() instanceof ReferralRaised raised
                ? new Told(
                        happening,
                        new KnownReferral(referralId, raised.getReference(), raised.getRocu()))
                : Told.of(happening);
    }

    static Told of(ReferralResponse response) {
        EventBody body = EventBody.of(response.getBody());
        Operation operation = EventOperations.ofResponse(body.name());
        Act act = Act.of(operation).because(body.code()).to(recipients(response, body));
        return Told.of(
                new Happening(
                        body.name(),
                        response.getEventId(),
                        response.getOccurredAt(),
                        Actors.who(response.getActor()),
                        operation == Operation.CONFIGURATION ? act : act.justifiedBy(CASEWORK),
                        matter(response, body)));
    }

    /** What an agency fetched went to the agency; whom its answers go to, the log knows later. */
    private static List<String> recipients(ReferralResponse response, EventBody body) {
        String agency = response.getAgency();
        return switch (body.name()) {
            case "RequestDelivered", "TokensDelivered" ->
                    agency == null ? List.of() : List.of(agency);
            default -> body.agencies();
        };
    }

    private static Matter matter(ReferralResponse response, EventBody body) {
        String version = String.valueOf(response.getSequence());
        UUID referralId = response.getReferralId();
        return switch (response.getBody()) {
            case AgencySettingsChanged changed ->
                    new Matter(
                            "agency",
                            changed.getAgency(),
                            version,
                            referralId,
                            null,
                            body.fields());
            case RequestsAccepted _ -> matter("referral", response, version, body);
            default -> matter("request", response, version, body);
        };
    }

    private static Matter matter(
            String kind, ReferralResponse response, String version, EventBody body) {
        return new Matter(
                kind,
                response.getAggregateId().toString(),
                version,
                response.getReferralId(),
                null,
                body.fields());
    }
}
