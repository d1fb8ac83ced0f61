package uk.gain.platform.inbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.SmartLifecycle;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.ContractProvisioning;

/**
 * Starts the listeners as soon as all topics they read exist. Until then the service serves: no
 * service needs another to start.
 */
final class StartOfListening implements SmartLifecycle {

    private final InputBindingLifecycle bindings;
    private final BindingServiceProperties properties;
    private final ContractProvisioning contract;
    private @Nullable Thread waiting;

    StartOfListening(
            InputBindingLifecycle bindings,
            BindingServiceProperties properties,
            ContractProvisioning contract) {
        this.bindings = bindings;
        this.properties = properties;
        this.contract = contract;
    }

    @Override
    public synchronized void start() {
        List<Topic<?>> read = topicsRead();
        if (read.isEmpty()) {
            return;
        }
        waiting =
                Thread.ofVirtual()
                        .name("start-of-listening")
                        .start(
                                () -> {
                                    contract.await(read);
                                    bindings.start();
                                });
    }

    @Override
    public synchronized void stop() {
        if (waiting != null) {
            waiting.interrupt();
            waiting = null;
        }
        bindings.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return waiting != null;
    }

    private List<Topic<?>> topicsRead() {
        Set<String> destinations =
                properties.getBindings().entrySet().stream()
                        .filter(binding -> binding.getKey().contains("-in-"))
                        .map(binding -> binding.getValue())
                        .map(BindingProperties::getDestination)
                        .collect(Collectors.toSet());
        return Topics.all().stream().filter(topic -> destinations.contains(topic.name())).toList();
    }
}
