package uk.gain.contract;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import uk.gain.contract.topics.Contents;
import uk.gain.contract.topics.Topics;

/** One subject of the schema registry, with the schema that this build writes. */
public record RegistrySubject(String name, Schema schema) {

    public static Stream<RegistrySubject> all() {
        return Stream.concat(
                Topics.all().stream()
                        .map(topic -> new RegistrySubject(topic.subject(), topic.schema())),
                Contents.all().stream()
                        .map(content -> new RegistrySubject(content.subject(), content.schema())));
    }

    @Override
    public String toString() {
        return name;
    }
}
