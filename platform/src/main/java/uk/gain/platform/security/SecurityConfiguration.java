package uk.gain.platform.security;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.problems.ProblemAnswers;
import uk.gain.platform.ratelimits.RateLimits;

/**
 * The chain of the API comes first, a chain that denies everything comes last; a service with pages
 * puts its own between the two.
 */
@AutoConfiguration(
        before = {
            ReactiveWebSecurityAutoConfiguration.class,
            ReactiveManagementWebSecurityAutoConfiguration.class
        })
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String API = "/api/**";
    private static final String OPERATOR_API = "/api/operator/**";

    @Bean
    ReactiveJwtDecoder jwtDecoder(
            @Value("${spring.application.name}") String service,
            SecuritySettings settings,
            Clock clock) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwkSetUri())
                        .jwsAlgorithms(
                                algorithms ->
                                        algorithms.addAll(
                                                List.of(
                                                        SignatureAlgorithm.RS256,
                                                        SignatureAlgorithm.PS256,
                                                        SignatureAlgorithm.ES256)))
                        .build();
        decoder.setJwtValidator(Tokens.acceptedBy(service, settings, clock));
        return decoder;
    }

    /** A service that nobody is a member of by itself serves only auditors and operators. */
    @Bean
    Callers callers(
            ObjectProvider<Memberships> memberships,
            SecuritySettings settings,
            AccessEvents accesses) {
        return new Callers(
                memberships.getIfAvailable(() -> _ -> Optional.empty()),
                settings.bodies(),
                accesses);
    }

    @Bean
    Revocations revocations(SecuritySettings settings) {
        return new Revocations(settings.revocations());
    }

    @Bean
    Credentials credentials(Revocations revocations) {
        return new Credentials(revocations);
    }

    @Bean
    WebFluxConfigurer callerArgument(Callers callers, ObjectProvider<RateLimits> limits) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(
                        new CallerArgument(
                                callers, Optional.ofNullable(limits.getIfAvailable()), blocking()));
            }
        };
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain apiSecurity(
            ServerHttpSecurity http,
            ReactiveJwtDecoder decoder,
            SecuritySettings settings,
            Revocations revocations,
            Callers callers,
            ProblemAnswers problems) {
        ApiDenials denials = new ApiDenials(callers, problems, blocking());
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(API))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(
                        exchange ->
                                exchange.pathMatchers(OPERATOR_API)
                                        .hasRole("OPERATOR")
                                        .anyExchange()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.authenticationEntryPoint(denials)
                                        .accessDeniedHandler(denials)
                                        .jwt(
                                                jwt ->
                                                        jwt.jwtDecoder(decoder)
                                                                .jwtAuthenticationConverter(
                                                                        SecurityConfiguration
                                                                                ::withRoles)))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(denials)
                                        .accessDeniedHandler(denials))
                .addFilterAfter(
                        new CertificateBoundTokens(
                                settings.certificateBoundTokens(),
                                revocations,
                                callers,
                                problems,
                                blocking()),
                        SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE)
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityWebFilterChain everythingElse(ServerHttpSecurity http, ProblemAnswers problems) {
        return http.authorizeExchange(
                        exchange ->
                                exchange.pathMatchers(
                                                HttpMethod.GET,
                                                "/actuator/health/**",
                                                "/actuator/info",
                                                "/v3/api-docs/**")
                                        .permitAll()
                                        .anyExchange()
                                        .access(
                                                (_, _) ->
                                                        Mono.just(
                                                                new AuthorizationDecision(false))))
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (exchange, _) ->
                                                problems.unauthenticated(
                                                        exchange, "Nothing here is public")))
                .build();
    }

    private static Scheduler blocking() {
        return Schedulers.boundedElastic();
    }

    private static Mono<JwtAuthenticationToken> withRoles(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        Collection<GrantedAuthority> authorities =
                roles == null
                        ? List.of()
                        : roles.stream()
                                .<GrantedAuthority>map(
                                        role -> new SimpleGrantedAuthority("ROLE_" + role))
                                .toList();
        return Mono.just(new JwtAuthenticationToken(token, authorities));
    }
}
