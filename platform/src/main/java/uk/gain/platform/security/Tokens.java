package uk.gain.platform.security;

import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** Which tokens this service takes: from our issuer, for this service, not expired. */
final class Tokens {

    private static final OAuth2Error NOT_FOR_US =
            new OAuth2Error("invalid_token", "The token is not meant for this service", null);
    private static final OAuth2Error WITHOUT_END =
            new OAuth2Error("invalid_token", "The token never expires", null);

    private Tokens() {}

    static OAuth2TokenValidator<Jwt> acceptedBy(
            String service, SecuritySettings settings, Clock clock) {
        JwtTimestampValidator inTime = new JwtTimestampValidator(settings.clockSkew());
        inTime.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                List.of(
                        inTime,
                        token -> require(token.getExpiresAt() != null, WITHOUT_END),
                        new JwtIssuerValidator(settings.issuer()),
                        token ->
                                require(
                                        token.getAudience() != null
                                                && token.getAudience().contains(service),
                                        NOT_FOR_US)));
    }

    private static OAuth2TokenValidatorResult require(boolean met, OAuth2Error otherwise) {
        return met
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(otherwise);
    }
}
