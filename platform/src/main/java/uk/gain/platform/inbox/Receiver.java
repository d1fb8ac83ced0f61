package uk.gain.platform.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;

/** How the records of one topic take effect. */
abstract class Receiver<V extends SpecificRecord> {

    private final Topic<V> topic;
    private final AvroRecords avro;

    Receiver(Topic<V> topic, AvroRecords avro) {
        this.topic = topic;
        this.avro = avro;
    }

    final Topic<V> topic() {
        return topic;
    }

    final Decoded<V> decode(byte[] value) {
        return avro.decode(topic, value);
    }

    /**
     * Applies the records, all of keys that have nothing parked, in the transaction at hand; or
     * throws, and nothing took effect.
     *
     * @return those that must wait: nothing of a key takes effect after the first that waits
     */
    abstract List<Parking> apply(List<IncomingRecord> records);

    /** Collects what waits; every key waits from its first record on. */
    static final class Waiting {

        private final Set<String> keys = new HashSet<>();
        private final List<Parking> parkings = new ArrayList<>();

        /** Whether the record waits only because its key does. */
        boolean follows(IncomingRecord record) {
            if (!keys.contains(record.parkingKey())) {
                return false;
            }
            parkings.add(Parking.follows(record));
            return true;
        }

        void add(Parking parking) {
            keys.add(parking.record().parkingKey());
            parkings.add(parking);
        }

        List<Parking> all() {
            return List.copyOf(parkings);
        }
    }
}
