package uk.gain.referralservice.changes.web;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import uk.gain.platform.changes.LiveFeed;
import uk.gain.referralservice.changes.application.FollowingChanges;
import uk.gain.referralservice.changes.application.FollowingChanges.Next;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.lifecycle.model.Coordinator;

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
     * A region's changes after a position, each once and in order, until the co-ordinator may no
     * longer see them. Batches, because a right is looked up for each.
     */
    public Flux<List<Change>> after(Coordinator by, long position) {
        return feed.after(
                        by.rocu(),
                        position,
                        (after, upTo) ->
                                switch (following.between(by, after, upTo)) {
                                    case Next.Changes(var changes, long end) ->
                                            new LiveFeed.Batch<>(changes, end);
                                    case Next.NoLonger() -> null;
                                })
                .map(LiveFeed.Batch::changes);
    }
}
