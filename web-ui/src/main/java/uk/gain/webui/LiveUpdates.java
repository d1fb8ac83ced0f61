package uk.gain.webui;

import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;

/**
 * Streams of short notices to a page. A stream ends when its person signs out or the session runs
 * out: the right to read is checked before every notice, not only when the stream is opened.
 */
public final class LiveUpdates {

    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** After this the browser asks again by itself, and is authorised again. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private LiveUpdates() {}

    /** Notices MUST hold nothing but what the page already shows to this person. */
    public static Flux<ServerSentEvent<String>> whileSignedIn(
            WebSession session, Flux<String> notices) {
        Flux<ServerSentEvent<String>> changes =
                notices.map(notice -> ServerSentEvent.builder(notice).event("changed").build());
        Flux<ServerSentEvent<String>> keepAlive =
                Flux.interval(KEEP_ALIVE)
                        .map(tick -> ServerSentEvent.<String>builder().comment("open").build());
        return Flux.merge(changes, keepAlive)
                .takeWhile(event -> isSignedIn(session))
                .takeUntilOther(Flux.interval(CHECK).filter(tick -> !isSignedIn(session)).next())
                .take(LONGEST)
                .concatWith(Flux.defer(() -> goodbye(session)));
    }

    private static Flux<ServerSentEvent<String>> goodbye(WebSession session) {
        return isSignedIn(session)
                ? Flux.empty()
                : Flux.just(ServerSentEvent.builder("signed out").event("closed").build());
    }

    private static boolean isSignedIn(WebSession session) {
        return !session.isExpired()
                && session.getAttributes()
                        .containsKey(
                                WebSessionServerSecurityContextRepository
                                        .DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
    }
}
