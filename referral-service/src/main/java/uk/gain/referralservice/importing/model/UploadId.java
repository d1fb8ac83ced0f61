package uk.gain.referralservice.importing.model;

import java.util.UUID;

/** UUIDv7, made for each attempt to give an import its file. */
public record UploadId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
