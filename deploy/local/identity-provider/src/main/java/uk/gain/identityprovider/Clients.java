package uk.gain.identityprovider;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens: the services' pages, the command line, and one system for
 * each agency.
 */
final class Clients {
    /**
     * Nothing listens there: the command line reads the code from the redirect and does not follow
     * it.
     */
    private static final String COMMAND_LINE_REDIRECT = "http://127.0.0.1/gain-cli";

    private final IdentityProviderSettings settings;
    private final PasswordEncoder encoder;

    Clients(IdentityProviderSettings settings, PasswordEncoder encoder) {
        this.settings = settings;
        this.encoder = encoder;
    }

    List<RegisteredClient> of(People people) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(commandLine(people.commandLineClient()));
        people.webClients().forEach(id -> clients.add(webClient(id, people.password())));
        people.agencySystems().forEach(id -> clients.add(agencySystem(id)));
        return clients;
    }

    private RegisteredClient webClient(String id, String secret) {
        URI base = webClientAddress(settings.webClients(), id);
        return client(id)
                .clientSecret(encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(base.resolve("/login/oauth2/code/gain").toString())
                .postLogoutRedirectUri(base.resolve("/signed-out").toString())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .build();
    }

    private RegisteredClient commandLine(String id) {
        return client(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(COMMAND_LINE_REDIRECT)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .build();
    }

    /**
     * Known by its certificate alone, to which its tokens are bound (RFC 8705 sections 2.1 and 3).
     */
    private RegisteredClient agencySystem(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.TLS_CLIENT_AUTH)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(
                        ClientSettings.builder().x509CertificateSubjectDN("CN=" + id).build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.accessTokenLife())
                                .x509CertificateBoundAccessTokens(true)
                                .build())
                .build();
    }

    /** PKCE is required of everybody who uses a code, whether the client has a secret or not. */
    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.accessTokenLife())
                                .build());
    }

    private static URI webClientAddress(Map<String, URI> addresses, String id) {
        URI address = addresses.get(id);
        if (address == null) {
            throw new IllegalArgumentException(
                    "gain.identity-provider.web-clients." + id + " is not set");
        }
        return address;
    }
}
