package uk.gain.confluentserde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Guarantee: the copy from Maven Central brings Confluent's classes and licence, and no second
 * Kafka or Avro.
 */
@DisabledIfSystemProperty(
        named = "confluent",
        matches = ".*",
        disabledReason = "nothing is unpacked: the classes come from Confluent's own repository")
class UnpackedClassesTest {

    @Test
    void noClassOfKafkaOrAvroCameAlong() throws Exception {
        assertThat(files("org/apache/kafka")).isEmpty();
        assertThat(files("org/apache/avro")).isEmpty();
        assertThat(files("com/fasterxml")).isEmpty();
    }

    @Test
    void theSerializerMeetsTheKafkaAndAvroOfTheBuild() throws Exception {
        assertThat(origin(Serializer.class)).contains("kafka-clients-4.");
        assertThat(origin(Schema.class)).contains("avro-1.12.");
    }

    @Test
    void licenceAndNoticeAreKept() throws Exception {
        assertThat(read("LICENSE")).contains("Apache License", "Version 2.0, January 2004");
        assertThat(read("NOTICE")).contains("Apache");
        assertThat(read("META-INF/DEPENDENCIES"))
                .contains("io.confluent:kafka-avro-serializer:jar:7.9.5", "Apache License 2.0");
    }

    private static List<Path> files(String folder) throws IOException, URISyntaxException {
        Path root = classes().resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(String file) throws IOException, URISyntaxException {
        return Files.readString(classes().resolve(file));
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(
                KafkaAvroSerializer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
    }

    private static String origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
