package uk.gain.referralservice.handling.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** Port: what was done with agencies' content beyond reading it. */
public interface HandlingActs {

    /** MUST be called in the transaction that hands the content out. */
    void keep(Done done, Sealed reason);

    /** With content of the answer to this request, oldest first. */
    List<Done> of(RequestId request);

    /**
     * One act.
     *
     * @param recipient the desk or organisation it went to; absent where the act has none
     * @param by opaque
     */
    record Done(
            UUID id,
            ReferralId referral,
            RequestId request,
            UUID contentItem,
            HandlingAct act,
            @Nullable String recipient,
            Instant at,
            String by) {}
}
