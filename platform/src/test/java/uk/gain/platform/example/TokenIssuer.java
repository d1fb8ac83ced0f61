package uk.gain.platform.example;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Signs tokens as an identity provider does, and publishes its key. */
public final class TokenIssuer {

    private static final int RSA_BITS = 2048;
    private static final int OK = 200;
    private static final long LIFETIME_SECONDS = 300;

    private final RSAKey key;
    private final String issuer;

    private TokenIssuer(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    static TokenIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(RSA_BITS).keyID("test").generate();
            byte[] published =
                    new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/jwks",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(OK, published.length);
                        exchange.getResponseBody().write(published);
                        exchange.close();
                    });
            server.start();
            return new TokenIssuer(key, "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return issuer;
    }

    public String jwkSetUri() {
        return issuer + "/jwks";
    }

    /** A good token for this service. */
    public String token(String subject, String role) {
        return token(subject, role, claims -> claims);
    }

    /** A token that differs from a good one. */
    public String token(
            String subject, String role, UnaryOperator<JWTClaimsSet.Builder> difference) {
        return signed(
                difference.apply(claims(subject, role)).build(),
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                key);
    }

    /** What a good token says. */
    public JWTClaimsSet.Builder claims(String subject, String role) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience("referral-service")
                .claim("roles", List.of(role))
                .expirationTime(Date.from(Instant.now().plusSeconds(LIFETIME_SECONDS)));
    }

    /** The key that verifies good tokens. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** A token with any header, signed with any key. */
    public static String signed(JWTClaimsSet claims, JWSHeader header, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
