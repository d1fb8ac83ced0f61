package uk.gain.referralservice.importing.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDv7, made when an import is begun. */
public record ImportId(UUID value) {

    /** Of a value that may be absent. */
    public static @Nullable ImportId orNull(@Nullable UUID value) {
        return value == null ? null : new ImportId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
