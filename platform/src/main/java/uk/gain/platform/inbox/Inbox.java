package uk.gain.platform.inbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.messaging.Message;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.avro.AvroRecords;

/**
 * Where a service hears. One receiver per topic, made once as a bean of the type {@code
 * Consumer<Message<List<byte[]>>>}, so that parked records can be redriven through it at any time:
 *
 * <pre>{@code
 * @Bean
 * Consumer<Message<List<byte[]>>> requests(Inbox inbox, ReceivingRequests receiving) {
 *     return inbox.inOrder(Topics.REFERRAL_REQUESTS, request -> new Sequenced(…), receiving::receive);
 * }
 * }</pre>
 *
 * <p>The effect runs inside the inbox's transaction, MUST do its work with the service's own {@code
 * DataSource}, and throws to be refused. A poll is applied in one transaction; if that fails, its
 * records are applied one by one, and what cannot be applied is parked.
 */
public class Inbox {

    private final Receiving receiving;
    private final Receivers receivers;
    private final AvroRecords avro;
    private final InboxSequences sequences;

    Inbox(Receiving receiving, Receivers receivers, AvroRecords avro, InboxSequences sequences) {
        this.receiving = receiving;
        this.receivers = receivers;
        this.avro = avro;
        this.sequences = sequences;
    }

    /** Receives events: each takes effect once, in the order of its aggregate's sequence. */
    public <V extends SpecificRecord> Consumer<Message<List<byte[]>>> inOrder(
            Topic<V> topic, Function<V, Sequenced> order, Consumer<List<Received<V>>> effect) {
        return listening(new InOrder<>(topic, avro, sequences, order, effect));
    }

    /**
     * Receives a compacted topic, which has no sequence: the effect MUST be idempotent and gets
     * every record in the order of its partition.
     */
    public <V extends SpecificRecord> Consumer<Message<List<byte[]>>> latest(
            Topic<V> topic, Consumer<List<Latest<V>>> effect) {
        return listening(new NewestOnly<>(topic, avro, effect));
    }

    private Consumer<Message<List<byte[]>>> listening(Receiver<?> receiver) {
        receivers.add(receiver);
        return batch -> receiving.receive(receiver, IncomingRecords.of(batch));
    }
}
