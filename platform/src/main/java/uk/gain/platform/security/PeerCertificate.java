package uk.gain.platform.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.web.server.ServerWebExchange;

/** The certificate that the other side of a connection showed, and that the connector trusts. */
record PeerCertificate(X509Certificate certificate) {

    static Optional<PeerCertificate> of(ServerWebExchange exchange) {
        SslInfo connection = exchange.getRequest().getSslInfo();
        X509Certificate[] shown = connection == null ? null : connection.getPeerCertificates();
        return shown == null || shown.length == 0
                ? Optional.empty()
                : Optional.of(new PeerCertificate(shown[0]));
    }

    /** SHA-256 of the certificate in base64url, as in {@code x5t#S256} (RFC 8705 section 3.1). */
    String thumbprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was shown cannot be read", e);
        }
    }
}
