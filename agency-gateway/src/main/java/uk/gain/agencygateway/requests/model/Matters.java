package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open between the two sides of a request, whatever its state.
 *
 * @param questions the co-ordinator's questions that the agency has not answered, by their events
 * @param extensionSought the agency's wish for more time that is not decided; absent without one
 * @param recalls recalls of what the agency holds that it has not confirmed, by their events
 * @param corrections as above, of what was replaced
 * @param chasedAt when the agency was last reminded; absent when it never was
 * @param moreToFetch content was added or corrected since the agency last fetched it
 */
public record Matters(
        List<UUID> questions,
        @Nullable UUID extensionSought,
        List<UUID> recalls,
        List<UUID> corrections,
        @Nullable Instant chasedAt,
        boolean moreToFetch) {

    public static final Matters NONE =
            new Matters(List.of(), null, List.of(), List.of(), null, false);

    public Matters {
        questions = List.copyOf(questions);
        recalls = List.copyOf(recalls);
        corrections = List.copyOf(corrections);
    }

    Matters asked(UUID question) {
        return new Matters(
                and(questions, question),
                extensionSought,
                recalls,
                corrections,
                chasedAt,
                moreToFetch);
    }

    Matters answered(UUID question) {
        return new Matters(
                without(questions, question),
                extensionSought,
                recalls,
                corrections,
                chasedAt,
                moreToFetch);
    }

    Matters extensionSought(UUID sought) {
        return new Matters(questions, sought, recalls, corrections, chasedAt, moreToFetch);
    }

    /** What was sought is decided; deciding anything else leaves it open. */
    Matters extensionDecided(@Nullable UUID sought) {
        return extensionSought == null || !extensionSought.equals(sought)
                ? this
                : new Matters(questions, null, recalls, corrections, chasedAt, moreToFetch);
    }

    Matters recalled(UUID recall) {
        return new Matters(
                questions,
                extensionSought,
                and(recalls, recall),
                corrections,
                chasedAt,
                moreToFetch);
    }

    /** The agency holds what was replaced, and has not fetched what replaces it. */
    Matters corrected(UUID correction) {
        return new Matters(
                questions, extensionSought, recalls, and(corrections, correction), chasedAt, true);
    }

    Matters confirmed(UUID recallOrCorrection) {
        return new Matters(
                questions,
                extensionSought,
                without(recalls, recallOrCorrection),
                without(corrections, recallOrCorrection),
                chasedAt,
                moreToFetch);
    }

    Matters chased(Instant at) {
        return new Matters(questions, extensionSought, recalls, corrections, at, moreToFetch);
    }

    Matters moreToFetch(boolean more) {
        return new Matters(questions, extensionSought, recalls, corrections, chasedAt, more);
    }

    /**
     * Nobody waits for an answer of the agency any more; what it holds is still to be dealt with.
     */
    Matters ended() {
        return new Matters(List.of(), null, recalls, corrections, chasedAt, moreToFetch);
    }

    /** Whether the agency must still say what it did about this recall or correction. */
    boolean toConfirm(UUID recallOrCorrection) {
        return recalls.contains(recallOrCorrection) || corrections.contains(recallOrCorrection);
    }

    boolean nothingToConfirm() {
        return recalls.isEmpty() && corrections.isEmpty();
    }

    static List<UUID> and(List<UUID> ids, UUID id) {
        if (ids.contains(id)) {
            return ids;
        }
        List<UUID> more = new ArrayList<>(ids);
        more.add(id);
        return List.copyOf(more);
    }

    static List<UUID> without(List<UUID> ids, UUID id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }
}
