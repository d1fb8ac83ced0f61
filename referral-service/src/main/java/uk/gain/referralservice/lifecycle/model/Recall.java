package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * What was sent and must not be used, or was replaced, with who holds it and what they did about it
 * (DPA 2018 s.38(5)(c)).
 *
 * @param id the event that recalled or corrected it
 */
public record Recall(UUID id, Kind kind, RecallCode code, Instant at, List<Holder> holders) {

    public Recall {
        holders = List.copyOf(holders);
    }

    /** Whether other content takes its place. */
    public enum Kind {
        RECALLED,
        CORRECTED
    }

    /**
     * An agency that it was sent to.
     *
     * @param mustConfirm whether the agency is known to hold it: what never reached it needs no
     *     confirmation
     * @param confirmedAt absent until the agency has said what it did
     * @param action what the agency did, in its word; absent until then
     */
    public record Holder(
            RequestId request,
            AgencyCode agency,
            boolean mustConfirm,
            @Nullable Instant confirmedAt,
            @Nullable String action) {

        public boolean outstanding() {
            return mustConfirm && confirmedAt == null;
        }
    }
}
