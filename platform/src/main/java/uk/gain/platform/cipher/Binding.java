package uk.gain.platform.cipher;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The event that sealed content belongs to: it can be opened in no other place. */
public record Binding(UUID eventId, UUID referralId) {

    byte[] with(String schema) {
        return (eventId + "\n" + referralId + "\n" + schema).getBytes(StandardCharsets.UTF_8);
    }
}
