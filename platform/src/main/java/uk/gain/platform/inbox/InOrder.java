package uk.gain.platform.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;

/** Events: each once, in the order of its aggregate's sequence. */
final class InOrder<V extends SpecificRecord> extends Receiver<V> {

    private final Function<V, Sequenced> order;
    private final Consumer<List<Received<V>>> effect;
    private final InboxSequences sequences;

    InOrder(
            Topic<V> topic,
            AvroRecords avro,
            InboxSequences sequences,
            Function<V, Sequenced> order,
            Consumer<List<Received<V>>> effect) {
        super(topic, avro);
        this.sequences = sequences;
        this.order = order;
        this.effect = effect;
    }

    @Override
    List<Parking> apply(List<IncomingRecord> records) {
        Waiting waiting = new Waiting();
        SequencedMap<Received<V>, Sequenced> readable = readable(records, waiting);
        Map<UUID, Long> seen =
                sequences.lock(
                        topic().name(),
                        readable.values().stream()
                                .map(Sequenced::aggregateId)
                                .collect(Collectors.toSet()));
        Map<UUID, Long> reached = new HashMap<>();
        List<Received<V>> next = new ArrayList<>();
        readable.forEach(
                (received, place) -> {
                    UUID aggregate = place.aggregateId();
                    long last = reached.getOrDefault(aggregate, seen.getOrDefault(aggregate, 0L));
                    if (place.sequence() <= last || waiting.follows(received.origin())) {
                        return;
                    }
                    if (place.sequence() == last + 1) {
                        reached.put(aggregate, place.sequence());
                        next.add(received);
                    } else {
                        waiting.add(Parking.gap(received.origin(), place, last));
                    }
                });
        if (!next.isEmpty()) {
            effect.accept(next);
            sequences.reach(topic().name(), reached);
        }
        return waiting.all();
    }

    private SequencedMap<Received<V>, Sequenced> readable(
            List<IncomingRecord> records, Waiting waiting) {
        SequencedMap<Received<V>, Sequenced> readable = new LinkedHashMap<>();
        for (IncomingRecord record : records) {
            if (waiting.follows(record)) {
                continue;
            }
            if (record.value() == null) {
                waiting.add(Parking.unreadable(record, "there is no value"));
                continue;
            }
            switch (decode(record.value())) {
                case Decoded.Value<V>(V value) ->
                        readable.put(new Received<>(record, value), order.apply(value));
                case Decoded.Undecodable<V>(String reason) ->
                        waiting.add(Parking.unreadable(record, reason));
            }
        }
        return readable;
    }
}
