package uk.gain.referralservice.deconfliction.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * A region's referrals that bear identifiers, found without reading any content. Equal is what is
 * equal but for the way of writing it: case, accents, blanks, the form of a date or number.
 */
@Component
public class FindingByIdentifiers {

    private final BlindIndex index;
    private final BlindedSubjects subjects;

    FindingByIdentifiers(BlindIndex index, BlindedSubjects subjects) {
        this.index = index;
        this.subjects = subjects;
    }

    /** What came of it. */
    public sealed interface Found {

        /** The newest of those that bear every one of the identifiers. */
        record Bearing(List<ReferralId> referrals) implements Found {

            public Bearing {
                referrals = List.copyOf(referrals);
            }
        }

        /** This one is no such identifier: a date that is none, a number too short. */
        record NoSuchIdentifier(int place, Identifier.Kind kind) implements Found {}
    }

    /** At most {@code atMost} of those raised before {@code before}. */
    public Found bearing(
            String rocu, List<Identifier> identifiers, @Nullable ReferralId before, int atMost) {
        List<Set<UUID>> tokens = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            Set<UUID> lookUp = index.lookUp(rocu, identifiers.get(i));
            if (lookUp.isEmpty()) {
                return new Found.NoSuchIdentifier(i, identifiers.get(i).kind());
            }
            tokens.add(lookUp);
        }
        return new Found.Bearing(subjects.bearing(tokens, before, atMost));
    }
}
