package uk.gain.referralservice.lifecycle.model;

import java.util.UUID;

/** UUIDv7, made before the request is kept. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
