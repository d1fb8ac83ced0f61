package uk.gain.auditservice.exporting.model;

import java.util.List;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.auditservice.log.model.Checkpoint;

/**
 * What stands at the head of an export.
 *
 * @param asked the criteria, each as {@code name=value}; none for the whole trail
 * @param entries how many follow
 * @param checkpoint the one that all their proofs lead to
 */
public record Heading(Purpose purpose, List<String> asked, long entries, Checkpoint checkpoint) {

    /** The first thing in every export, so that a reader knows what it holds. */
    static final String FORMAT = "gain-trail-export@v1";

    public Heading {
        asked = List.copyOf(asked);
    }
}
