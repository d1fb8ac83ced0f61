package uk.gain.agencygateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open stream of an agency's changes, with everything that came; understands both forms. */
final class Follower implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final HttpResponse<Stream<String>> response;
    private volatile boolean ended;

    private Follower(HttpRequest request) {
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        reading.execute(
                () -> {
                    try (Stream<String> body = response.body()) {
                        body.forEach(lines::add);
                    } catch (UncheckedIOException cutOff) {
                        // It ended without saying so.
                    } finally {
                        ended = true;
                    }
                });
    }

    static Follower ofEvents(AgencyClient by, @Nullable String lastEventId) {
        HttpRequest.Builder request = by.to("/api/requests/stream").GET();
        request.header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Follower(request.build());
    }

    static Follower ofLines(AgencyClient by, @Nullable String lastEventId) {
        return new Follower(
                by.to(
                                "/api/requests/stream"
                                        + (lastEventId == null
                                                ? ""
                                                : "?lastEventId=" + lastEventId))
                        .GET()
                        .header("Accept", "application/x-ndjson")
                        .build());
    }

    /**
     * Something that was told.
     *
     * @param id position in the feed; empty for what has none
     */
    record Told(String kind, String id, JsonNode data) {

        String happened() {
            return data.path("happened").asString();
        }
    }

    List<Told> told() {
        List<String> read = List.copyOf(lines);
        return contentType().startsWith("text/event-stream") ? events(read) : lines(read);
    }

    List<Told> changes() {
        return told().stream().filter(told -> told.kind().equals("CHANGED")).toList();
    }

    /** The ids of the requests that changed, once for each change. */
    List<String> requests() {
        return changes().stream().map(told -> told.data().path("requestId").asString()).toList();
    }

    String lastId() {
        return told().stream()
                .map(Told::id)
                .filter(id -> !id.isEmpty())
                .reduce((_, later) -> later)
                .orElse("");
    }

    /** Why the stream ended; empty as long as it does not say so. */
    String reason() {
        List<Told> all = told();
        return all.isEmpty() || !all.getLast().kind().equals("ENDED")
                ? ""
                : all.getLast().data().path("reason").asString();
    }

    boolean ended() {
        return ended;
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static List<Told> lines(List<String> lines) {
        return lines.stream()
                .map(JSON::readTree)
                .map(
                        line ->
                                new Told(
                                        line.path("kind").asString(),
                                        line.path("id").asString(""),
                                        line.path("change").isObject()
                                                ? line.path("change")
                                                : line))
                .toList();
    }

    /** As the HTML standard reads an event stream, as far as this one uses it. */
    private static List<Told> events(List<String> lines) {
        List<Told> events = new ArrayList<>();
        String id = "";
        String event = "";
        String data = "";
        boolean comment = false;
        for (String line : lines) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    events.add(
                            new Told(
                                    event.equals("request-changed") ? "CHANGED" : "ENDED",
                                    id,
                                    JSON.readTree(data)));
                } else if (comment) {
                    events.add(
                            new Told(
                                    id.isEmpty() ? "ALIVE" : "FOLLOWING",
                                    id,
                                    JSON.createObjectNode()));
                }
                id = "";
                event = "";
                data = "";
                comment = false;
            } else if (line.startsWith(":")) {
                comment = true;
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            }
        }
        return events;
    }

    @Override
    public void close() {
        http.shutdownNow();
        reading.close();
    }
}
