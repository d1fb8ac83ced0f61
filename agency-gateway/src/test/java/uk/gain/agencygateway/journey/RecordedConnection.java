package uk.gain.agencygateway.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stands between an agency's program and the gateway, and keeps every byte that the program gets.
 */
final class RecordedConnection implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final HttpServer server;
    private final String gateway;

    /**
     * @param token of the agency's system, given out by the sign-in that stands here, too
     */
    RecordedConnection(String gateway, Supplier<String> token) throws IOException {
        this.gateway = gateway;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/oauth2/token",
                exchange ->
                        answer(
                                exchange,
                                200,
                                "{\"access_token\":\"%s\"}"
                                        .formatted(token.get())
                                        .getBytes(StandardCharsets.UTF_8)));
        server.createContext("/api", this::passOn);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        Stream.of("Authorization", "Content-Type", "Accept", "Idempotency-Key")
                .filter(name -> exchange.getRequestHeaders().containsKey(name))
                .forEach(name -> request.header(name, exchange.getRequestHeaders().getFirst(name)));
        try {
            HttpResponse<byte[]> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            synchronized (received) {
                received.writeBytes(
                        response.headers().map().toString().getBytes(StandardCharsets.UTF_8));
                received.writeBytes(response.body());
            }
            response.headers()
                    .firstValue("Retry-After")
                    .ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Whether the words came: plain or as hex, in whatever case, or somewhere within base64. */
    boolean holds(String words) {
        String all;
        synchronized (received) {
            all = received.toString(StandardCharsets.ISO_8859_1);
        }
        return holds(all, words);
    }

    static boolean holds(String all, String words) {
        String folded = all.toLowerCase(Locale.ROOT);
        byte[] folding = words.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return folded.contains(new String(folding, StandardCharsets.ISO_8859_1))
                || Stream.of(words, words.toUpperCase(Locale.ROOT), words.toLowerCase(Locale.ROOT))
                        .map(form -> form.getBytes(StandardCharsets.UTF_8))
                        .anyMatch(
                                bytes ->
                                        folded.contains(HexFormat.of().formatHex(bytes))
                                                || within(bytes).anyMatch(all::contains));
    }

    /** What is the same in base64 wherever the bytes stand: at one of three places in a group. */
    private static Stream<String> within(byte[] bytes) {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(
                        offset -> {
                            byte[] shifted = new byte[offset + bytes.length];
                            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
                            int from = (offset * 8 + 5) / 6;
                            int to = shifted.length * 8 / 6;
                            return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                                    .map(base64 -> base64.encodeToString(shifted))
                                    .map(encoded -> encoded.substring(from, to));
                        });
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
