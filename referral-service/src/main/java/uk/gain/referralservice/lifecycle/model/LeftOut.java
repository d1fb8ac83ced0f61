package uk.gain.referralservice.lifecycle.model;

import uk.gain.referralservice.directory.model.Agency;

/**
 * An agency that is not asked.
 *
 * @param explanation for the co-ordinator; names the rules that were looked at, and nothing of the
 *     content
 */
public record LeftOut(Agency agency, Reason reason, String explanation) {

    /** Why not; the first that holds, in this order. */
    public enum Reason {
        /** It does not hold everything that is wanted of whoever is asked by category. */
        DOES_NOT_HOLD_IT,
        /** Nobody can ask it at present. */
        DISABLED,
        /** It takes requests of other threat areas only. */
        NOT_OF_INTEREST,
        /** No power permits it to disclose this to the police for this purpose. */
        NO_LEGAL_GATEWAY
    }
}
