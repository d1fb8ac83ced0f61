package uk.gain.platform.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.gain.contract.ActorRole;

/**
 * Whom this service trusts.
 *
 * @param issuer of the tokens, exactly as in their claim {@code iss}
 * @param jwkSetUri where the issuer's keys are; fetched when the first token comes
 * @param clockSkew by which our clock and the issuer's may differ
 * @param bodies organisation of the roles that belong to the exchange as a whole; by default the
 *     auditor to OVERSIGHT, the operator to PLATFORM
 * @param certificateBoundTokens whether agency systems must use tokens bound to their certificate
 * @param revocations file of the list of revoked certificates (X.509 CRL), trusted as this setting
 *     is; read again whenever it changed. Without one no certificate counts as revoked
 */
@ConfigurationProperties("gain.security")
record SecuritySettings(
        @DefaultValue("http://127.0.0.1:9000") String issuer,
        @DefaultValue("http://127.0.0.1:9000/oauth2/jwks") String jwkSetUri,
        @DefaultValue("10s") Duration clockSkew,
        @Nullable Map<ActorRole, String> bodies,
        @DefaultValue("REQUIRED") CertificateBinding certificateBoundTokens,
        @Nullable Path revocations) {

    private static final Map<ActorRole, String> BODIES =
            Map.of(ActorRole.AUDITOR, "OVERSIGHT", ActorRole.OPERATOR, "PLATFORM");

    @Override
    public Map<ActorRole, String> bodies() {
        return bodies == null ? BODIES : bodies;
    }

    /** What a token must say about the certificate it is bound to (RFC 8705). */
    enum CertificateBinding {
        /**
         * Agency systems are refused without a binding; and over a connection with a certificate so
         * is everybody whose token is not bound to it.
         */
        REQUIRED,
        /** A binding is enforced where there is one. For tests of other things. */
        WHEN_PRESENT
    }
}
