package uk.gain.webui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint.DelegateEntry;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.MediaTypeServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * The page chain: whatever is neither the API's nor somebody else's. People sign in by OpenID
 * Connect with authorization code and PKCE; everything but assets needs a session.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    static final String SIGNED_OUT = "/signed-out";
    static final String SIGN_IN_FAILED = "/sign-in-failed";

    @Bean
    ReactiveClientRegistrationRepository identityProvider(SignInSettings signIn) {
        return new InMemoryReactiveClientRegistrationRepository(signIn.registration());
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain pageChain(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository identityProvider,
            PageSettings pages,
            SignInSettings signIn) {
        return http.securityMatcher(
                        new NegatedServerWebExchangeMatcher(
                                ServerWebExchangeMatchers.pathMatchers(
                                        pages.otherPaths().toArray(String[]::new))))
                .authorizeExchange(
                        access ->
                                access.pathMatchers("/assets/**", SIGNED_OUT, SIGN_IN_FAILED)
                                        .permitAll()
                                        .anyExchange()
                                        .authenticated())
                .oauth2Login(
                        login ->
                                login.authorizedClientRepository(
                                                new WebSessionServerOAuth2AuthorizedClientRepository())
                                        .authenticationFailureHandler(
                                                new RedirectServerAuthenticationFailureHandler(
                                                        SIGN_IN_FAILED)))
                .exceptionHandling(
                        problems ->
                                problems.authenticationEntryPoint(signInForPagesOnly())
                                        .accessDeniedHandler(
                                                (exchange, denied) ->
                                                        Mono.error(
                                                                new ResponseStatusException(
                                                                        HttpStatus.FORBIDDEN))))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRequestHandler(new CsrfForUploads())
                                        .accessDeniedHandler(
                                                (exchange, denied) ->
                                                        Mono.error(
                                                                new ResponseStatusException(
                                                                        HttpStatus.FORBIDDEN))))
                .addFilterAfter(new CsrfForForms(), SecurityWebFiltersOrder.CSRF)
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .logoutHandler(
                                                new DelegatingServerLogoutHandler(
                                                        new SecurityContextServerLogoutHandler(),
                                                        new WebSessionServerLogoutHandler()))
                                        .logoutSuccessHandler(signOutEverywhere(identityProvider)))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                contentSecurityPolicy(signIn)))
                                        .referrerPolicy(
                                                policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .frameOptions(Customizer.withDefaults()))
                .build();
    }

    /** A browser that wants a page is sent to sign in; a stream or a download is told 401. */
    private static ServerAuthenticationEntryPoint signInForPagesOnly() {
        var wantsPage = new MediaTypeServerWebExchangeMatcher(MediaType.TEXT_HTML);
        wantsPage.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        var entryPoint =
                new DelegatingServerAuthenticationEntryPoint(
                        new DelegateEntry(
                                wantsPage,
                                new RedirectServerAuthenticationEntryPoint(
                                        "/oauth2/authorization/" + SignInSettings.REGISTRATION)));
        entryPoint.setDefaultEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED));
        return entryPoint;
    }

    private static OidcClientInitiatedServerLogoutSuccessHandler signOutEverywhere(
            ReactiveClientRegistrationRepository identityProvider) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(identityProvider);
        handler.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        return handler;
    }

    /**
     * Nothing inline and nothing foreign. The provider is named because browsers apply form-action
     * to the redirect that follows the sign-out form.
     */
    private static String contentSecurityPolicy(SignInSettings signIn) {
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self' "
                + signIn.origin()
                + "; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";
    }
}
