package uk.gain.infrastructure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A question that a part answers with yes once it can be used. */
@FunctionalInterface
public interface Probe {
    Duration PATIENCE = Duration.ofSeconds(2);

    boolean holds();

    /** 2xx on GET. */
    static Probe http(String url) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /**
     * The broker answers Kafka's ApiVersions request: it takes requests, rather than only accepting
     * connections.
     */
    static Probe kafka(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                int patience = Math.toIntExact(PATIENCE.toMillis());
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
                socket.setSoTimeout(patience);
                DataOutputStream request = new DataOutputStream(socket.getOutputStream());
                request.writeInt(10);
                request.writeShort(18); // ApiVersions
                request.writeShort(0); // version
                request.writeInt(1); // correlation id
                request.writeShort(-1); // no client id
                request.flush();
                return new DataInputStream(socket.getInputStream()).readInt() > 0;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
