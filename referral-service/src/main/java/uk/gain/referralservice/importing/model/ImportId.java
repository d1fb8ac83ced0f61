package uk.gain.referralservice.importing.model;

import java.util.UUID;

/** UUIDv7, made when an import is begun. */
public record ImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
