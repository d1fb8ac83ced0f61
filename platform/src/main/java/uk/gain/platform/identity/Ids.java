package uk.gain.platform.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids are made before anything is saved: UUIDv7, so that they sort by the time they were made. */
public final class Ids {

    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new id, never given before. */
    public static UUID next() {
        return TIME_ORDERED.generate();
    }
}
