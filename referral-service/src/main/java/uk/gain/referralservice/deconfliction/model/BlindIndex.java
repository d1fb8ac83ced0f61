package uk.gain.referralservice.deconfliction.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Subject;

/**
 * Turns what identifies a subject into what can be compared and not read. Under every key that is
 * in force, so that what was blinded under an older one is still found until it is blinded anew.
 */
public interface BlindIndex {

    /** The key that new blindings are made with at the least; versions are opaque numbers. */
    int primaryKey();

    /** Every key in force. */
    Set<Integer> keys();

    /** One for each subject and each key in force. */
    List<Blinded> blind(String rocu, ReferralId referral, List<Subject> subjects);

    /**
     * The evidence of a subject.
     *
     * @throws IllegalStateException when it was not sealed here, for this subject, under a key in
     *     force
     */
    Evidence open(SealedEvidence evidence);

    /**
     * For an exact search within a region: tokens of which the one of any key in force finds the
     * subjects that bear this identifier; empty when it says nothing that could be looked for.
     */
    Set<UUID> lookUp(String rocu, Identifier identifier);

    /**
     * One subject under one key.
     *
     * @param tokens equal to a token of each subject that may be the same
     * @param lookUps equal within the region to the tokens of a search for one of its identifiers
     */
    record Blinded(SealedEvidence evidence, Set<UUID> tokens, Set<UUID> lookUps) {

        public Blinded {
            tokens = Set.copyOf(tokens);
            lookUps = Set.copyOf(lookUps);
        }
    }
}
