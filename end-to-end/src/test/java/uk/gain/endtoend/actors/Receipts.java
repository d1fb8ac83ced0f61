package uk.gain.endtoend.actors;

import java.util.UUID;

/** Somebody who takes away the proof of what they did. */
public final class Receipts {

    private final Api api;

    Receipts(Api api) {
        this.api = api;
    }

    /** As soon as the log has signed it. */
    public Evidence of(UUID eventId) {
        return new Evidence(
                api.bytes("/log-key"),
                api.bytes("/api/receipts/" + eventId),
                api.bytes("/api/receipts/" + eventId + "/entry"));
    }

    /** Without the key, which is for everybody and not served to systems. */
    public Evidence of(UUID eventId, byte[] key) {
        return new Evidence(
                key,
                api.bytes("/api/receipts/" + eventId),
                api.bytes("/api/receipts/" + eventId + "/entry"));
    }

    public Answer triesToTake(UUID eventId) {
        return api.triesToGet("/api/receipts/" + eventId);
    }
}
