package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a draft if it were raised now. Nothing is kept of it.
 *
 * @param objections what stands against raising it; empty when nothing does
 * @param asked who would be asked, in order of their codes
 * @param leftOut who would not, in order of their codes
 */
public record Preview(List<Objection> objections, List<Prospect> asked, List<LeftOut> leftOut) {

    public Preview {
        objections = List.copyOf(objections);
        asked = List.copyOf(asked);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * An agency that would be asked.
     *
     * @param respondBy answer by; while it is queued provisional, and set again when it is sent
     * @param queued where it would stand in the agency's queue; absent when it would be sent at
     *     once
     */
    public record Prospect(Addressee addressee, Instant respondBy, @Nullable Standing queued) {}
}
