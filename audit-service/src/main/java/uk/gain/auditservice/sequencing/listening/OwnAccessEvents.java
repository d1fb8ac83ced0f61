package uk.gain.auditservice.sequencing.listening;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import uk.gain.contract.AccessEvent;

/** The auditors' own accesses, as this service keeps them until they are in the log. */
final class OwnAccessEvents {

    private OwnAccessEvents() {}

    static Optional<AccessEvent> decode(byte[] bytes) {
        try {
            return Optional.of(AccessEvent.getDecoder().decode(bytes));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
