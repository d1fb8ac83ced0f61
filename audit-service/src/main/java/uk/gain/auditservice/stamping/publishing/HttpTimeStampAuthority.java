package uk.gain.auditservice.stamping.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.stamping.model.TimeStampAuthority;

/**
 * RFC 3161 over HTTP (section 3.4). Checks that the answer is about what was asked; whether its
 * signature is trusted is for whoever relies on the time stamp, with certificates of their own.
 */
@Component
class HttpTimeStampAuthority implements TimeStampAuthority {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int NONCE_BITS = 64;

    private final String url;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SecureRandom random = new SecureRandom();

    HttpTimeStampAuthority(@Value("${gain.time-stamps.url:}") String url) {
        this.url = url;
    }

    @Override
    public Stamped stamp(byte[] bytes) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(
                        TSPAlgorithms.SHA256, sha256(bytes), new BigInteger(NONCE_BITS, random));
        try {
            byte[] answer = send(request.getEncoded());
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new TSPException(String.valueOf(response.getStatusString()));
            }
            return new Stamped(token.getTimeStampInfo().getGenTime().toInstant(), answer);
        } catch (IOException | TSPException e) {
            throw new TimeStampRefused("no time stamp", e);
        }
    }

    private byte[] send(byte[] request) throws IOException {
        try {
            HttpResponse<InputStream> response =
                    client.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/timestamp-query")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] answer = body.readNBytes(MOST_BYTES);
                if (response.statusCode() != 200) {
                    throw new IOException("the authority answers " + response.statusCode());
                }
                return answer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
