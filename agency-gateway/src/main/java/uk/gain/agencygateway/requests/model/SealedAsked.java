package uk.gain.agencygateway.requests.model;

import java.util.List;

/**
 * Everything that a referral asks as of now, as it came.
 *
 * @param content as raised, or as last corrected
 * @param added what was added since, oldest first
 */
public record SealedAsked(SealedReferral content, List<SealedReferral> added) {

    public SealedAsked {
        added = List.copyOf(added);
    }

    /** What is raised is the referral's first event: content of any later one is a correction. */
    public boolean corrected() {
        return content.sequence() > 1;
    }

    /** Sequence of the last event that brought any of it. */
    public long version() {
        return added.isEmpty() ? content.sequence() : added.getLast().sequence();
    }
}
