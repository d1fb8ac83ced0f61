package uk.gain.agencygateway.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An agency's system that receives webhooks, made from the specification's text and the JDK. */
final class Receiver implements AutoCloseable {

    /** Of an Ed25519 key in X.509 (RFC 8410): what comes before its 32 bytes. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** One message as it came. */
    record Received(String id, String timestamp, String signatures, String body) {

        /** Whether one of the signatures was made by this key. */
        boolean isSignedBy(String whpk) {
            byte[] raw = Base64.getDecoder().decode(whpk.substring("whpk_".length()));
            byte[] encoded = new byte[X509.length + raw.length];
            System.arraycopy(X509, 0, encoded, 0, X509.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            for (String signature : signatures.split(" ", -1)) {
                if (signature.startsWith("v1a,") && verifies(encoded, signature.substring(4))) {
                    return true;
                }
            }
            return false;
        }

        private boolean verifies(byte[] encoded, String signature) {
            try {
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(
                        KeyFactory.getInstance("Ed25519")
                                .generatePublic(new X509EncodedKeySpec(encoded)));
                verifier.update(
                        (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return verifier.verify(Base64.getDecoder().decode(signature));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/gain",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    received.add(
                            new Received(
                                    headers.getFirst("webhook-id"),
                                    headers.getFirst("webhook-timestamp"),
                                    headers.getFirst("webhook-signature"),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/gain";
    }

    List<Received> about(Object marker) {
        return received.stream().filter(one -> one.body().contains(marker.toString())).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
