package uk.gain.referralservice.drafts.model;

import java.util.UUID;

/** UUIDv7, made before the draft is kept. */
public record DraftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
