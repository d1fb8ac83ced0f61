package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the co-ordinator's side did that the agency's side acts on; each is named as on the wire.
 * What it does to a request is in {@link Hearing}.
 */
public sealed interface Move {

    /** A question to the agency; it is known by its event. */
    record ClarificationAsked() implements Move {}

    /** An answer to one of the agency's questions. */
    record ClarificationGiven(UUID question) implements Move {}

    /** The agency's time stopped, because it waits for the answer to this question. */
    record ClockStopped(UUID question) implements Move {}

    /** The agency's time runs again. */
    record ClockRestarted(Instant respondBy) implements Move {}

    /** The agency has more time; {@code sought} is absent when it did not ask for it. */
    record RequestExtended(Instant respondBy, @Nullable UUID sought) implements Move {}

    /** The agency asked for more time and does not get it. */
    record ExtensionDeclined(UUID sought) implements Move {}

    /** The agency was reminded. */
    record RequestChased() implements Move {}

    /** How soon an answer is needed changed; only the requests named get another limit. */
    record ReferralReprioritised(
            Urgency urgency, boolean safeguarding, Map<RequestId, Instant> limits)
            implements Move {}

    /** More was asked, or told; the content holds only what is new. */
    record InformationAdded(SealedContent content) implements Move {}

    /** What was sent was wrong: this content stands in its place. */
    record ReferralCorrected(SealedContent content) implements Move {}

    /** The co-ordinator no longer asks. */
    record ReferralWithdrawn() implements Move {}

    /** What was sent must not be used. */
    record ReferralRecalled() implements Move {}

    /** The co-ordinator is done with the referral. */
    record ReferralClosed() implements Move {}

    /** The referral was opened again. */
    record ReferralReopened() implements Move {}

    /** The request was not answered within its whole life. */
    record RequestLapsed() implements Move {}

    /** The agency's own event that this answers or decides; absent when it does neither. */
    default @Nullable UUID answers() {
        return switch (this) {
            case ClarificationGiven given -> given.question();
            case RequestExtended extended -> extended.sought();
            case ExtensionDeclined declined -> declined.sought();
            case ClarificationAsked _,
                    ClockStopped _,
                    ClockRestarted _,
                    RequestChased _,
                    ReferralReprioritised _,
                    InformationAdded _,
                    ReferralCorrected _,
                    ReferralWithdrawn _,
                    ReferralRecalled _,
                    ReferralClosed _,
                    ReferralReopened _,
                    RequestLapsed _ ->
                    null;
        };
    }
}
