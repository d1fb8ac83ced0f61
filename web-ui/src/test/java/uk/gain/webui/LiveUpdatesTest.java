package uk.gain.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class LiveUpdatesTest {

    private final Sinks.Many<String> notices = Sinks.many().unicast().onBackpressureBuffer();
    private final WebSession session = signedIn();

    @Test
    void aNoticeReachesWhoeverIsSignedIn() {
        StepVerifier.create(stream())
                .then(() -> notices.tryEmitNext("TN-2026-000001: answered 1 of 1"))
                .assertNext(
                        event ->
                                assertThat(event.data())
                                        .isEqualTo("TN-2026-000001: answered 1 of 1"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void aStreamThatIsOpenWhenItsSessionIsClosedEndsWithoutAnotherNotice() {
        StepVerifier.create(stream())
                .then(() -> session.invalidate().block())
                .then(() -> notices.tryEmitNext("TN-2026-000002: answered 1 of 1"))
                .assertNext(event -> assertThat(event.event()).isEqualTo("closed"))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void aQuietStreamEndsSoonAfterItsPersonSignsOut() {
        StepVerifier.create(stream())
                .then(
                        () ->
                                session.getAttributes()
                                        .remove(
                                                WebSessionServerSecurityContextRepository
                                                        .DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME))
                .assertNext(event -> assertThat(event.event()).isEqualTo("closed"))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    private Flux<ServerSentEvent<String>> stream() {
        return LiveUpdates.whileSignedIn(session, notices.asFlux());
    }

    private static WebSession signedIn() {
        WebSession session =
                Objects.requireNonNull(new InMemoryWebSessionStore().createWebSession().block());
        session.start();
        session.getAttributes()
                .put(
                        WebSessionServerSecurityContextRepository
                                .DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME,
                        new SecurityContextImpl());
        return session;
    }
}
