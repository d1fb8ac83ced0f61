package uk.gain.auditservice.sequencing.listening;

import static java.util.Map.entry;
import static uk.gain.auditservice.entry.Operation.ALTERATION;
import static uk.gain.auditservice.entry.Operation.COMBINATION;
import static uk.gain.auditservice.entry.Operation.CONFIGURATION;
import static uk.gain.auditservice.entry.Operation.CONSULTATION;
import static uk.gain.auditservice.entry.Operation.DISCLOSURE;
import static uk.gain.auditservice.entry.Operation.ERASURE;
import static uk.gain.auditservice.entry.Operation.UNKNOWN;

import java.util.Map;
import uk.gain.auditservice.entry.Operation;

/**
 * Which operation of DPA 2018 s.62 each event is, by the event's name in the contract. A hit and a
 * "no hit" are disclosures: either tells the asking region something about the subject.
 */
final class EventOperations {

    private static final Map<String, Operation> REQUESTS =
            Map.ofEntries(
                    entry("ReferralRaised", Operation.COLLECTION),
                    entry("RequestsReleased", ALTERATION),
                    entry("RecipientsAdded", ALTERATION),
                    entry("ClarificationGiven", ALTERATION),
                    entry("ClarificationAsked", ALTERATION),
                    entry("ClockStopped", ALTERATION),
                    entry("ClockRestarted", ALTERATION),
                    entry("InformationAdded", Operation.COLLECTION),
                    entry("RequestChased", ALTERATION),
                    entry("RequestExtended", ALTERATION),
                    entry("ExtensionDeclined", ALTERATION),
                    entry("RequestOverdue", ALTERATION),
                    entry("RequestEscalated", ALTERATION),
                    entry("ReferralReprioritised", ALTERATION),
                    entry("OperationAssigned", ALTERATION),
                    entry("ReferralWithdrawn", ALTERATION),
                    entry("ReferralRecalled", ALTERATION),
                    entry("ReferralCorrected", ALTERATION),
                    entry("AnswerRecallConfirmed", ALTERATION),
                    entry("DeconflictionAlerted", COMBINATION),
                    entry("ReferralReopened", ALTERATION),
                    entry("RequestLapsed", ALTERATION),
                    entry("ReferralClosed", ALTERATION),
                    entry("OutcomesAdded", ALTERATION),
                    entry("ReferralConsentDecided", ALTERATION),
                    entry("ContentConsentSought", ALTERATION),
                    entry("LegalHoldPlaced", ALTERATION),
                    entry("LegalHoldLifted", ALTERATION),
                    entry("AnswerErased", ERASURE),
                    entry("ReferralErased", ERASURE));

    private static final Map<String, Operation> RESPONSES =
            Map.ofEntries(
                    entry("RequestsAccepted", ALTERATION),
                    entry("TokensDelivered", DISCLOSURE),
                    entry("RequestDelivered", DISCLOSURE),
                    entry("RequestOpened", CONSULTATION),
                    entry("RequestAcknowledged", ALTERATION),
                    entry("ClarificationSought", ALTERATION),
                    entry("ClarificationAnswered", ALTERATION),
                    entry("ExtensionSought", ALTERATION),
                    entry("RequestHit", DISCLOSURE),
                    entry("RequestNoHit", DISCLOSURE),
                    entry("RequestRefused", ALTERATION),
                    entry("ContentProvided", DISCLOSURE),
                    entry("ContentRefused", ALTERATION),
                    entry("AnswerCorrected", DISCLOSURE),
                    entry("AnswerWithdrawn", ALTERATION),
                    entry("RecallConfirmed", ALTERATION),
                    entry("RequestPassedOn", ALTERATION),
                    entry("ReferralConsentSought", ALTERATION),
                    entry("ContentConsentDecided", ALTERATION),
                    entry("WithdrawalTaken", ALTERATION),
                    entry("WithdrawalTooLate", ALTERATION),
                    entry("RequestUndeliverable", ALTERATION),
                    entry("AgencySettingsChanged", CONFIGURATION));

    private EventOperations() {}

    /** UNKNOWN for events that a later contract brings as LaterBody. */
    static Operation ofRequest(String event) {
        return REQUESTS.getOrDefault(event, UNKNOWN);
    }

    /** UNKNOWN for events that a later contract brings as LaterBody. */
    static Operation ofResponse(String event) {
        return RESPONSES.getOrDefault(event, UNKNOWN);
    }
}
