package uk.gain.platform.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;

/** What callers of the API came with. */
public final class Credentials {

    private final Revocations revocations;

    Credentials(Revocations revocations) {
        this.revocations = revocations;
    }

    public Credential of(ServerWebExchange exchange, Jwt token) {
        return new Credential(
                PeerCertificate.of(exchange),
                CertificateBoundTokens.thumbprintIn(token),
                revocations);
    }
}
