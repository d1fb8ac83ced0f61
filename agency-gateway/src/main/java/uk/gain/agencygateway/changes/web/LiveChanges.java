package uk.gain.agencygateway.changes.web;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.changes.application.FollowingChanges;
import uk.gain.agencygateway.changes.model.Change;
import uk.gain.platform.changes.LiveFeed;

/** The feed as it grows, for everybody who watches on this instance. */
@Component
public class LiveChanges {

    private final FollowingChanges following;
    private final LiveFeed feed;

    LiveChanges(FollowingChanges following, LiveFeed feed) {
        this.following = following;
        this.feed = feed;
    }

    /**
     * An agency's changes after a position, each once and in order, as fast as they are taken; no
     * more than {@link FollowingChanges#AT_ONCE} are read ahead. Complete when the service stops.
     */
    public Flux<Change> after(String agency, long position) {
        return feed.after(
                        agency,
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
        return feed.bell(agency);
    }
}
