package uk.gain.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One Kafka node on 127.0.0.1, broker and controller in one process. Topics are never made by
 * accident.
 */
public final class KafkaBroker extends Part {
    /**
     * Any 16 bytes in URL-safe base64: the node checks that the data folder belongs to this
     * cluster.
     */
    private static final String CLUSTER = "R0FJTi1sb2NhbC1leGNoZw";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Settings settings;

    private KafkaBroker(Settings settings) {
        super("Kafka broker", settings.port(), settings.log(), () -> launch(settings));
        this.settings = settings;
    }

    public record Settings(Path data, int port, int controllerPort, Path log) {}

    public static KafkaBroker start(Settings settings) {
        if (!Files.exists(records(settings).resolve("meta.properties"))) {
            format(settings);
        }
        return new KafkaBroker(settings);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    /** Where the segment files lie. */
    public static Path records(Settings settings) {
        return settings.data().resolve("records");
    }

    private static void format(Settings settings) {
        Path configuration = configure(settings);
        List<String> program =
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        CLUSTER,
                        "-c",
                        configuration + "");
        ChildProcess.start(program("Kafka's StorageTool", java(64, "format", program), settings))
                .awaitSuccess(LIMIT);
    }

    private static ChildProcess launch(Settings settings) {
        Path configuration = configure(settings);
        List<String> command =
                java(256, "broker", List.of("kafka.Kafka", configuration.toString()));
        return ChildProcess.start(program("Kafka broker", command, settings))
                .awaitReady(Probe.kafka(settings.port()), LIMIT);
    }

    private static Program program(String name, List<String> command, Settings settings) {
        return new Program(
                name, command, Map.of(), settings.data(), settings.log(), Program.Layer.FOUNDATION);
    }

    private static List<String> java(int heap, String name, List<String> program) {
        Path parts = ProjectRoot.find().resolve("deploy/local/parts/target");
        Path jars = parts.resolve("broker");
        List<String> arguments = new ArrayList<>(List.of("-cp", jars + "/*"));
        arguments.addAll(program);
        return Jvm.withHeap(heap)
                .with(new StartUpCache(parts.resolve(name + ".aot")))
                .with("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .with("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .with("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                .with("--enable-native-access=ALL-UNNAMED")
                .command(arguments);
    }

    private static Path configure(Settings settings) {
        Path file = settings.data().toAbsolutePath().resolve("server.properties");
        String broker = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "CONTROLLER://127.0.0.1:" + settings.controllerPort();
        try {
            Files.createDirectories(settings.data());
            return Files.writeString(
                    file,
                    """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%d
                    controller.listener.names=CONTROLLER
                    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                    inter.broker.listener.name=PLAINTEXT
                    listeners=%s,%s
                    advertised.listeners=%s
                    log.dirs=%s
                    auto.create.topics.enable=false
                    default.replication.factor=1
                    min.insync.replicas=1
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=5
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=1
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    num.network.threads=2
                    num.io.threads=4
                    log.cleaner.dedupe.buffer.size=16777216
                    """
                            .formatted(
                                    settings.controllerPort(),
                                    broker,
                                    controller,
                                    broker,
                                    records(settings).toAbsolutePath()));
        } catch (IOException e) {
            throw new PartFailed("The broker's settings could not be written to " + file, e);
        }
    }
}
