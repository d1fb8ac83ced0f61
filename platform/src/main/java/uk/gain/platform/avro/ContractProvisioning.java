package uk.gain.platform.avro;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.springframework.context.SmartLifecycle;
import uk.gain.contract.topics.Content;
import uk.gain.contract.topics.Contents;
import uk.gain.contract.topics.Topic;

/**
 * Topics and schemas, from the catalogue and from nothing else. A service's start is not over
 * before the topics it writes are created and their schemas registered as {@code FULL_TRANSITIVE};
 * it is patient with a broker or a registry that is not there yet.
 */
public class ContractProvisioning implements SmartLifecycle {

    /** Before anything that writes or listens. */
    private static final int FIRST = Integer.MIN_VALUE + 100;

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    /** Incompatible or invalid: waiting would not help. */
    private static final Set<Integer> REFUSED = Set.of(409, 422);

    private final Collection<Topic<?>> written;
    private final TopicProvisioning topicProvisioning;
    private final SchemaRegistryClient registry;
    private final Patience patience;
    private volatile boolean running;

    ContractProvisioning(
            Collection<Topic<?>> written,
            TopicProvisioning topicProvisioning,
            SchemaRegistryClient registry,
            Patience patience) {
        this.written = written;
        this.topicProvisioning = topicProvisioning;
        this.registry = registry;
        this.patience = patience;
    }

    /** Creates these topics and registers their schemas; returns when both are done. */
    public void provision(Collection<Topic<?>> topics) {
        patience.until(
                "Creating topics",
                () -> {
                    topicProvisioning.create(topics);
                    return "";
                });
        patience.until(
                "Registering schemas",
                () -> {
                    for (Topic<?> topic : topics) {
                        register(topic.subject(), topic.schema());
                    }
                    for (Content<?> content : Contents.all()) {
                        register(content.subject(), content.schema());
                    }
                    return "";
                });
    }

    /** Returns when all these topics exist; says in the log what it waits for. */
    public void await(Collection<Topic<?>> topics) {
        patience.until(
                "Listening",
                () -> String.join(", ", new TreeSet<>(topicProvisioning.missing(topics))));
    }

    /**
     * Services start together and set the same rule at the same time; the registry lets one win and
     * tells the others of a conflict, which the next attempt does not meet again. Only a refusal of
     * the schema itself is final.
     */
    private void register(String subject, Schema schema) throws IOException, RestClientException {
        registry.updateCompatibility(subject, COMPATIBILITY);
        try {
            registry.register(subject, new AvroSchema(schema));
        } catch (RestClientException e) {
            if (REFUSED.contains(e.getStatus())) {
                throw new IllegalStateException(
                        "The registry refuses this version's schema of " + subject, e);
            }
            throw e;
        }
    }

    @Override
    public void start() {
        provision(written);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
