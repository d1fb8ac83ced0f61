package uk.gain.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;

/** A compacted topic: every record in the order of its partition, repeats included. */
final class NewestOnly<V extends SpecificRecord> extends Receiver<V> {

    private final Consumer<List<Latest<V>>> effect;

    NewestOnly(Topic<V> topic, AvroRecords avro, Consumer<List<Latest<V>>> effect) {
        super(topic, avro);
        this.effect = effect;
    }

    @Override
    List<Parking> apply(List<IncomingRecord> records) {
        Waiting waiting = new Waiting();
        List<Latest<V>> latest = new ArrayList<>();
        for (IncomingRecord record : records) {
            if (waiting.follows(record)) {
                continue;
            }
            if (record.key() == null) {
                waiting.add(Parking.unreadable(record, "there is no key"));
            } else if (record.value() == null) {
                latest.add(new Latest.Erased<>(record, record.key()));
            } else {
                switch (decode(record.value())) {
                    case Decoded.Value<V>(V value) ->
                            latest.add(new Latest.Published<>(record, value));
                    case Decoded.Undecodable<V>(String reason) ->
                            waiting.add(Parking.unreadable(record, reason));
                }
            }
        }
        if (!latest.isEmpty()) {
            effect.accept(latest);
        }
        return waiting.all();
    }
}
