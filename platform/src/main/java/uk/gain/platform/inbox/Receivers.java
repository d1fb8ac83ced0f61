package uk.gain.platform.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who receives which topic, so that parked records can find their way back at any time. */
final class Receivers {

    private final Map<String, Receiver<?>> byTopic = new ConcurrentHashMap<>();

    void add(Receiver<?> receiver) {
        if (byTopic.putIfAbsent(receiver.topic().name(), receiver) != null) {
            throw new IllegalStateException(receiver.topic() + " is received twice");
        }
    }

    @Nullable Receiver<?> of(String topic) {
        return byTopic.get(topic);
    }
}
