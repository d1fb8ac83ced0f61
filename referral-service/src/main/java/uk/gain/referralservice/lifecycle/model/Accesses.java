package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of who raised and who saw what. */
public interface Accesses {

    /** All raised by one co-ordinator. MUST be called in the transaction that keeps them. */
    void collected(List<Raised> raised, String source);

    /** What was changed, each by one command. MUST be called in the transaction that changes it. */
    void changed(Coordinator by, List<Decided> decided, String source);

    /** Outlives the refusal. */
    void deniedChange(Coordinator by, Command command, String source);

    /** MUST be called in the transaction that authorised the look. */
    void consulted(Coordinator by, Look look);

    /** MUST be called in the transaction that found nothing to show, which MUST then commit. */
    void denied(Coordinator by, Look look, String reason);

    /**
     * A look at something.
     *
     * @param kind list, referral, roll-up, history, content, messages or answer
     * @param objectId absent for lists
     * @param fields names of what is shown, never values
     * @param source the operation, as a pattern
     */
    record Look(
            String kind,
            @Nullable String objectId,
            @Nullable ReferralId referral,
            List<String> fields,
            String source) {

        public Look {
            fields = List.copyOf(fields);
        }
    }
}
