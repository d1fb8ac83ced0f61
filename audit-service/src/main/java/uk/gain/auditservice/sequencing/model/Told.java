package uk.gain.auditservice.sequencing.model;

import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.entry.Happening;

/**
 * What an arrival tells.
 *
 * @param introduces the referral that the log hears of here for the first time; absent elsewhere
 */
public record Told(Happening happening, @Nullable KnownReferral introduces) {

    public static Told of(Happening happening) {
        return new Told(happening, null);
    }

    public Told as(Happening newHappening) {
        return new Told(newHappening, introduces);
    }
}
