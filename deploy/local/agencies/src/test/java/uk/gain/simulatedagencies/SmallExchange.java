package uk.gain.simulatedagencies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A provider and a gateway with one request, as small as the API allows; it can be made to fail.
 */
final class SmallExchange implements AutoCloseable {

    private static final Map<String, String> NEXT =
            Map.of("content", "DELIVERED", "opened", "OPENED", "acknowledgement", "ACKNOWLEDGED");

    /** What was called, with the Idempotency-Key where there was one. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** Statuses to answer with instead, one for each call to come. */
    final Queue<Integer> failures = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final Map<String, String> answered = new LinkedHashMap<>();
    private String state = "SENT";
    private int tokens;
    private int looks;

    SmallExchange() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/requests", this::request);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized String state() {
        return state;
    }

    /** How often the inbox was looked into. */
    synchronized int looks() {
        return looks;
    }

    /** From now on only tokens fetched after this are good. */
    synchronized void forgetTokens() {
        tokens++;
    }

    private synchronized void token(HttpExchange call) throws IOException {
        calls.add("token");
        send(call, 200, "{\"access_token\":\"t" + tokens + "\"}");
    }

    private synchronized void request(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!("Bearer t" + tokens).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 401, "{}");
            return;
        }
        String path = call.getRequestURI().getPath().replaceFirst("/api/requests/?", "");
        if (path.isEmpty()) {
            looks++;
            boolean asked = call.getRequestURI().getQuery().endsWith("state=" + state);
            send(call, 200, "{\"items\":[" + (asked ? view() : "") + "],\"next\":null}");
            return;
        }
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        String step = path.replaceFirst("^[^/]*/?", "");
        calls.add(key == null ? step : step + " " + key);
        Integer failure = failures.poll();
        if (key != null && answered.containsKey(key)) {
            send(call, 200, answered.get(key));
            return;
        }
        move(call.getRequestMethod(), step, body);
        if (key != null) {
            answered.put(key, view());
        }
        send(call, failure == null ? 200 : failure, failure == null ? view() : "{}");
    }

    private void move(String method, String step, String body) {
        if (step.equals("answer")) {
            state = body.replaceFirst(".*\"answer\":\"(\\w+)\".*", "$1");
        } else if (step.equals("content") && method.equals("POST")) {
            state = "CONTENT_PROVIDED";
        } else if (NEXT.containsKey(step)) {
            state = NEXT.get(step);
        }
    }

    private String view() {
        return """
               {"id":"r1","reference":"TN-2026-000001","state":"%s","receivedAt":"2026-01-05T09:00:00Z"}"""
                .formatted(state);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
