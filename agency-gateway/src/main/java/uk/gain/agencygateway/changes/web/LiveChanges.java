package uk.gain.agencygateway.changes.web;

import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import uk.gain.agencygateway.changes.application.FollowingChanges;
import uk.gain.agencygateway.changes.model.Change;
import uk.gain.platform.changes.LiveFeed;
import uk.gain.platform.web.OffTheLoop;

/** The feed as it grows, for everybody who watches on this instance. */
@Component
public class LiveChanges {

    private final FollowingChanges following;
    private final LiveFeed feed;
    private final Flux<News> news;

    LiveChanges(FollowingChanges following, LiveFeed feed) {
        this.following = following;
        this.feed = feed;
        this.news = feed.ends().scan(News.NONE, News::grown).skip(1).concatMap(this::whose).share();
    }

    /**
     * An agency's changes after a position, each once and in order, as fast as they are taken; no
     * more than {@link FollowingChanges#AT_ONCE} are read ahead. Complete when the service stops.
     */
    public Flux<Change> after(String agency, long position) {
        return feed.after(
                        position,
                        (after, upTo) -> {
                            List<Change> changes = following.between(agency, after, upTo);
                            return new LiveFeed.Batch<>(
                                    changes,
                                    changes.size() < FollowingChanges.AT_ONCE
                                            ? upTo
                                            : changes.getLast().position());
                        })
                .concatMapIterable(LiveFeed.Batch::changes, 1);
    }

    /**
     * Rings when any of the agency's requests changed. A ring may be for nothing; whoever listens
     * before looking misses none that matters.
     */
    public Flux<?> bell(String agency) {
        return news.filter(rung -> rung.concerns(agency)).onBackpressureLatest();
    }

    private Mono<News> whose(News grown) {
        if (grown.after == grown.upTo) {
            return Mono.empty();
        }
        if (grown.after == News.NONE.upTo) {
            return Mono.just(grown);
        }
        return OffTheLoop.call(
                () -> {
                    try {
                        return new News(
                                grown.after,
                                grown.upTo,
                                following.agenciesBetween(grown.after, grown.upTo));
                    } catch (DataAccessException | TransactionException _) {
                        return grown;
                    }
                });
    }

    /**
     * The feed has grown from one position to another.
     *
     * @param agencies whose requests changed between the two; empty: anybody's, maybe
     */
    private record News(long after, long upTo, Set<String> agencies) {

        static final News NONE = new News(-1, -1, Set.of());

        /** Where the feed began to be looked at, anything may just have changed. */
        News grown(long end) {
            return new News(upTo, end, Set.of());
        }

        boolean concerns(String agency) {
            return agencies.isEmpty() || agencies.contains(agency);
        }
    }
}
