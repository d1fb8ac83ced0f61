package uk.gain.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a log's checkpoint, tiles and bundles are read, by their paths of c2sp.org/tlog-tiles. */
interface LogSource {

    /** At most so many bytes. */
    byte[] read(String path, int most) throws IOException, NotVerified;

    /** A folder that holds the files under their paths. */
    static LogSource folder(Path folder) {
        return (path, most) -> {
            try (InputStream file = Files.newInputStream(folder.resolve(path))) {
                return bounded(file, path, most);
            }
        };
    }

    /** A server that hands them out under the prefix, to whoever has the token. */
    static LogSource web(String prefix, @Nullable String token, String purpose) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
        String query = "?purpose=" + URLEncoder.encode(purpose, StandardCharsets.UTF_8);
        return (path, most) -> {
            HttpRequest.Builder request;
            try {
                request = HttpRequest.newBuilder(new URI(prefix + "/" + path + query));
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw new NotVerified(Strict.shown(prefix) + " is no address");
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                HttpResponse<InputStream> response =
                        client.send(
                                request.timeout(Duration.ofSeconds(60)).build(),
                                HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    if (response.statusCode() != 200) {
                        throw new IOException("the server answers " + response.statusCode());
                    }
                    return bounded(body, path, most);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        };
    }

    /** Keeps a copy of everything that is read, as a folder that can be checked again. */
    static LogSource keeping(LogSource source, Path folder) {
        return (path, most) -> {
            byte[] bytes = source.read(path, most);
            Path file = folder.resolve(path);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
            return bytes;
        };
    }

    private static byte[] bounded(InputStream in, String path, int most)
            throws IOException, NotVerified {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new NotVerified(path + " is longer than the " + most + " bytes it may have");
        }
        return bytes;
    }
}
