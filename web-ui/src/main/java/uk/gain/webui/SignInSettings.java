package uk.gain.webui;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The identity provider's endpoints, each by its address: nothing is asked of the provider before
 * somebody signs in, so a service starts while the provider is down.
 *
 * @param endSessionUri where signing out here also ends the provider's session
 */
@ConfigurationProperties("gain.sign-in")
record SignInSettings(
        String clientId,
        String clientSecret,
        String issuer,
        URI authorizationUri,
        URI tokenUri,
        URI jwkSetUri,
        URI endSessionUri) {

    static final String REGISTRATION = "gain";

    ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .issuerUri(issuer)
                .authorizationUri(authorizationUri.toString())
                .tokenUri(tokenUri.toString())
                .jwkSetUri(jwkSetUri.toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", endSessionUri.toString()))
                .build();
    }

    /** Scheme, host and port of the provider, as a content security policy names it. */
    String origin() {
        return authorizationUri.getScheme() + "://" + authorizationUri.getRawAuthority();
    }
}
