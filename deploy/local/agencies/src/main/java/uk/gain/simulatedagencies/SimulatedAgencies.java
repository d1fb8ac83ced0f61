package uk.gain.simulatedagencies;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays every agency of the directory, each on a thread of its own, until it is stopped. */
public final class SimulatedAgencies implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpClient> clients = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private SimulatedAgencies() {}

    /** Settings are in {@link Settings}, each an environment variable with a default. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(System.getenv());
        try (SimulatedAgencies agencies = start(settings, Clock.systemUTC())) {
            System.out.println(
                    "Simulated agencies at work: " + String.join(" ", agencies.played()));
            Thread.currentThread().join();
        }
    }

    static SimulatedAgencies start(Settings settings, Clock clock) throws IOException {
        SimulatedAgencies agencies = new SimulatedAgencies();
        JsonNode directory = JsonMapper.shared().readTree(Files.readString(settings.directory()));
        for (JsonNode listed : directory.path("agencies")) {
            String code = listed.path("code").asString();
            if (settings.plays(code)) {
                agencies.start(code, holds(listed), settings, clock);
            }
        }
        return agencies;
    }

    private void start(String code, List<String> holds, Settings settings, Clock clock)
            throws IOException {
        Habits habits =
                new Habits(code, holds, settings.silent().contains(code), settings.answerWithin());
        String client = code.toLowerCase(Locale.ROOT) + "-system";
        HttpClient http = connecting(settings.certificates().resolve(client + ".p12"), settings);
        Tokens tokens = new Tokens(http, settings.tokens(), client);
        Gateway gateway = new Gateway(http, settings.gateway(), tokens);
        codes.add(code);
        threads.execute(new SimulatedAgency(habits, gateway, settings.pollInterval(), clock));
    }

    private HttpClient connecting(Path keyStore, Settings settings) throws IOException {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(TO_CONNECT)
                        .executor(threads)
                        .sslContext(Connections.with(keyStore, settings.secret()))
                        .build();
        clients.add(http);
        return http;
    }

    private static List<String> holds(JsonNode listed) {
        List<String> categories = new ArrayList<>();
        listed.path("categories").forEach(category -> categories.add(category.asString()));
        return List.copyOf(categories);
    }

    List<String> played() {
        return List.copyOf(codes);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.forEach(HttpClient::shutdownNow);
        threads.close();
    }
}
