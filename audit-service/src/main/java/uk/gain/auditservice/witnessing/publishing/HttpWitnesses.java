package uk.gain.auditservice.witnessing.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.witnessing.model.Witness;
import uk.gain.auditservice.witnessing.model.Witnesses;

@Component
class HttpWitnesses implements Witnesses {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** A status and what came with it. */
    private record Response(int status, String body) {}

    @Override
    public Answer addCheckpoint(Witness witness, String body) {
        return send(request(witness, "/add-checkpoint")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .map(HttpWitnesses::answer)
                .orElseGet(Answer.Silent::new);
    }

    private static Answer answer(Response response) {
        return switch (response.status()) {
            case 200 ->
                    new Answer.Cosigned(response.body().lines().map(line -> line + "\n").toList());
            case 409 ->
                    response.body().matches("[0-9]{1,18}\n")
                            ? new Answer.OtherSize(Long.parseLong(response.body().strip()))
                            : new Answer.Refused(409);
            case 422 -> new Answer.NotConsistent();
            default -> new Answer.Refused(response.status());
        };
    }

    @Override
    public Optional<String> latest(Witness witness, String origin) {
        return send(request(witness, "/latest/" + sha256(origin)).GET())
                .filter(response -> response.status() == 200)
                .map(Response::body);
    }

    private static HttpRequest.Builder request(Witness witness, String path) {
        String prefix = witness.address().toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE);
    }

    /** Empty if it does not answer, or answers at too great a length. */
    private Optional<Response> send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                return bytes.length > MOST_BYTES
                        ? Optional.empty()
                        : Optional.of(
                                new Response(
                                        response.statusCode(),
                                        new String(bytes, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
