package uk.gain.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The witness over HTTP: POST /add-checkpoint (c2sp.org/tlog-witness); GET /witness-key; GET
 * /latest/&lt;SHA-256 of the origin in hexadecimal digits&gt;, what it cosigned last, for whoever
 * wants to compare.
 */
final class WitnessServer implements AutoCloseable {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int BACKLOG = 64;
    private static final int SHORT_GOODBYE_SECONDS = 1;
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, BACKLOG);
        server.setExecutor(threads);
        server.createContext("/add-checkpoint", answering(this::add));
        server.createContext("/witness-key", answering(this::key));
        server.createContext("/latest/", answering(this::latest));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** An answer: status, type of content, content. */
    private record Answer(int status, String type, String body) {

        static Answer of(int status, String body) {
            return new Answer(status, TEXT, body);
        }
    }

    private interface Answering {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    /** What breaks is never answered with a cosignature. */
    private static com.sun.net.httpserver.HttpHandler answering(Answering answering) {
        return exchange -> {
            try (exchange) {
                Answer answer;
                try {
                    answer = answering.answer(exchange);
                } catch (IOException | RuntimeException broken) {
                    System.err.println("ERROR " + broken);
                    answer = Answer.of(500, "the witness cannot answer\n");
                }
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        };
    }

    private Answer add(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return Answer.of(404, "not found\n");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return Answer.of(405, "POST only\n");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Answer.of(400, "too long\n");
        }
        return switch (witness.add(body)) {
            case Reply.Cosigned(String line) -> Answer.of(200, line);
            case Reply.Unreadable(String reason) -> Answer.of(400, reason + "\n");
            case Reply.NotSigned() -> Answer.of(403, "not signed by the log\n");
            case Reply.UnknownLog() -> Answer.of(404, "unknown log\n");
            case Reply.Conflict(long cosigned) ->
                    new Answer(409, "text/x.tlog.size", cosigned + "\n");
            case Reply.NotConsistent() -> Answer.of(422, "not consistent\n");
        };
    }

    private Answer key(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                ? Answer.of(200, witness.verifierKey() + "\n")
                : Answer.of(405, "GET only\n");
    }

    private Answer latest(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/latest/".length());
        if (!exchange.getRequestMethod().equals("GET")) {
            return Answer.of(405, "GET only\n");
        }
        return witness.latest(name)
                .map(note -> Answer.of(200, note))
                .orElseGet(() -> Answer.of(404, "nothing was cosigned\n"));
    }

    @Override
    public void close() {
        server.stop(SHORT_GOODBYE_SECONDS);
        threads.close();
    }
}
