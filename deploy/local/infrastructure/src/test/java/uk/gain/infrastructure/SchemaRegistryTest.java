package uk.gain.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryTest {
    private static final String SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";

    @TempDir Path folder;

    SchemaRegistry registry;

    @BeforeEach
    void start() {
        registry =
                SchemaRegistry.start(
                        new SchemaRegistry.Settings(
                                RealParts.postgres().freshDatabase(),
                                FreePorts.one(),
                                folder,
                                folder.resolve("log")));
    }

    @AfterEach
    void stop() {
        registry.stop();
    }

    @Test
    void aSchemaAndItsIdSurviveKill9() throws Exception {
        String id = post("/subjects/facts-value/versions");
        assertThat(id).matches("\\{\"id\":\\d+.*}");

        registry.kill();
        registry.restart();

        assertThat(get("/subjects")).isEqualTo("[\"facts-value\"]");
        assertThat(post("/subjects/facts-value/versions")).isEqualTo(id);
    }

    private String post(String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(registry.url() + path))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(BodyPublishers.ofString(SCHEMA))
                        .build());
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(registry.url() + path)).build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
