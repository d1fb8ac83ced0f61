package uk.gain.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.contract.RegistrySubject;
import uk.gain.contract.evolution.FrozenHistory;

/**
 * Guarantee: a record written by any version stays readable, and the newest version still writes
 * the same bytes for the same record. {@code golden/<subject>/v<n>.txt} holds, for every record
 * that the version can carry, its name and its Avro bytes in hexadecimal.
 */
class GoldenBytesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("gain.root", "../.."))
                    .resolve("schemas/contract/src/test/resources/golden");
    private static final HexFormat HEX = HexFormat.of();
    private static final int FRAME = 5;

    static Stream<RegistrySubject> subjects() {
        return RegistrySubject.all();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void theNewestVersionWritesTheSameBytes(RegistrySubject subject) throws IOException {
        Path file = file(subject, FrozenHistory.of(subject).size());
        if (Boolean.getBoolean("gain.contract.freeze") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines(subject.schema()));
        }
        assertThat(Files.readString(file)).isEqualTo(lines(subject.schema()));
    }

    @TestFactory
    Stream<DynamicTest> confluentsClassesReadTheBytesOfEveryVersionAndWriteThemAgain() {
        return subjects()
                .flatMap(
                        subject ->
                                versions(subject).entrySet().stream()
                                        .map(
                                                version ->
                                                        DynamicTest.dynamicTest(
                                                                subject + " v" + version.getKey(),
                                                                () ->
                                                                        readsAndWrites(
                                                                                subject,
                                                                                version.getKey(),
                                                                                version
                                                                                        .getValue()))));
    }

    private static void readsAndWrites(RegistrySubject subject, int number, Schema writer)
            throws IOException {
        boolean newest = number == FrozenHistory.of(subject).size();
        String registry = "mock://golden-" + subject.name() + "-" + number;
        String topic = subject.name().replaceFirst("-value$", "");
        Map<String, Object> settings =
                Map.of("schema.registry.url", registry, "specific.avro.reader", true);
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer();
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);
            for (String line : Files.readAllLines(file(subject, number))) {
                byte[] golden = HEX.parseHex(line.substring(line.indexOf(' ') + 1));
                byte[] framed = serializer.serialize(topic, Specimens.read(writer, golden));
                assertThat(unframed(framed)).as(line).isEqualTo(golden);

                SpecificRecord record = (SpecificRecord) deserializer.deserialize(topic, framed);
                if (newest) {
                    assertThat(unframed(serializer.serialize(topic, record)))
                            .as(line)
                            .isEqualTo(golden);
                }
            }
        }
    }

    private static byte[] unframed(byte[] framed) {
        ByteBuffer buffer = ByteBuffer.wrap(framed);
        assertThat(buffer.get()).as("Confluent's magic byte").isZero();
        assertThat(buffer.getInt()).as("the schema's id").isPositive();
        byte[] avro = new byte[framed.length - FRAME];
        buffer.get(avro);
        return avro;
    }

    private static String lines(Schema schema) {
        return Specimens.of(schema).entrySet().stream()
                .map(specimen -> specimen.getKey() + " " + hex(specimen.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String hex(GenericRecord record) {
        return HEX.formatHex(Specimens.bytes(record));
    }

    private static Map<Integer, Schema> versions(RegistrySubject subject) {
        List<Schema> history = FrozenHistory.of(subject);
        Map<Integer, Schema> versions = new LinkedHashMap<>();
        for (int i = 0; i < history.size(); i++) {
            versions.put(i + 1, history.get(i));
        }
        return versions;
    }

    private static Path file(RegistrySubject subject, int version) {
        return FOLDER.resolve(subject.name()).resolve("v" + version + ".txt");
    }
}
