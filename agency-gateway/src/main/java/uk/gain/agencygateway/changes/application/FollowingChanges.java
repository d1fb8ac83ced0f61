package uk.gain.agencygateway.changes.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.changes.model.Change;
import uk.gain.agencygateway.changes.model.ChangeFeed;
import uk.gain.platform.changes.LiveFeed;

/** The feed is read on from where somebody is. */
@Service
@Transactional(readOnly = true)
public class FollowingChanges implements LiveFeed.Feed {

    /** So many changes are read at once, at most. */
    public static final int AT_ONCE = 100;

    private final ChangeFeed feed;

    FollowingChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public long end() {
        return feed.end();
    }

    /**
     * The agency's changes after a position and up to and including another, in their order; {@link
     * #AT_ONCE} at most.
     */
    public List<Change> between(String agency, long after, long upTo) {
        return feed.between(agency, after, upTo, AT_ONCE);
    }

    @Override
    public Set<String> ownersBetween(long after, long upTo) {
        return feed.agenciesBetween(after, upTo);
    }
}
