package uk.gain.identityprovider;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
class IdentityProviderConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, IdentityProviderSettings settings) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(
                                    oidc ->
                                            oidc.providerConfigurationEndpoint(
                                                    endpoint ->
                                                            endpoint
                                                                    .providerConfigurationCustomizer(
                                                                            provider ->
                                                                                    provider.claim(
                                                                                            "mtls_endpoint_aliases",
                                                                                            aliases(
                                                                                                    settings)))));
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        handling ->
                                handling.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    /** Where to go with a certificate (RFC 8705 section 5). */
    private static Map<String, String> aliases(IdentityProviderSettings settings) {
        return Map.of("token_endpoint", settings.systems().tokenEndpoint().toString());
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentityProviderSettings settings) {
        // Chromium applies form-action to the redirect that follows the form, so the services are
        // named too.
        String services =
                settings.webClients().values().stream()
                        .map(URI::toString)
                        .sorted()
                        .collect(joining(" "));
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/login", "/sign-in.css", "/error")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(
                                                        "default-src 'none'; style-src 'self'; base-uri 'none'; "
                                                                + "frame-ancestors 'none'; form-action 'self' "
                                                                + services)))
                .build();
    }

    @Bean
    People people(IdentityProviderSettings settings) {
        return People.read(settings.people());
    }

    /** As cheap as bcrypt gets: the one password is printed in the README. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService users(People people, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(
                people.users().stream()
                        .map(
                                user ->
                                        User.withUsername(user.name())
                                                .password(encoder.encode(people.password()))
                                                .roles(user.role())
                                                .build())
                        .toList());
    }

    @Bean
    RegisteredClientRepository clients(
            People people, IdentityProviderSettings settings, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(new Clients(settings, encoder).of(people));
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IdentityProviderSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.signingKey())));
    }

    @Bean
    AuthorizationServerSettings authorizationServer(IdentityProviderSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
    }

    /**
     * The ID token keeps its client as the audience; the access token is for the services the
     * holder may call.
     */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
        return context ->
                Optional.<Authentication>ofNullable(context.getPrincipal())
                        .map(Authentication::getName)
                        .flatMap(people::standingOf)
                        .ifPresent(
                                standing -> {
                                    context.getClaims()
                                            .claim("roles", List.of(standing.role()))
                                            .claim("name", standing.name());
                                    if ("access_token".equals(context.getTokenType().getValue())) {
                                        context.getClaims().audience(standing.audiences());
                                    }
                                });
    }
}
