package uk.gain.referralservice.changes.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.changes.LiveFeed;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.changes.model.ChangeFeed;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.directory.model.Units.Membership;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/**
 * A co-ordinator follows the changes of their region. That they began to is recorded; that they
 * still may is looked up with every batch, in the transaction that reads it.
 */
@Service
public class FollowingChanges implements LiveFeed.Feed {

    /** So many changes are read at once. */
    static final int AT_ONCE = 100;

    private final ChangeFeed feed;
    private final Units units;
    private final Accesses accesses;

    FollowingChanges(ChangeFeed feed, Units units, Accesses accesses) {
        this.feed = feed;
        this.units = units;
        this.accesses = accesses;
    }

    /** What comes next. */
    public sealed interface Next {

        /**
         * These changes.
         *
         * @param upTo there is none of the region's between the last of them and this position
         */
        record Changes(List<Change> changes, long upTo) implements Next {

            public Changes {
                changes = List.copyOf(changes);
            }
        }

        /**
         * Nothing ever again: the directory no longer knows them as a co-ordinator of the region.
         */
        record NoLonger() implements Next {}
    }

    /** Records that they begin to follow, and says where the feed ends. */
    @Transactional
    public long begin(Coordinator by, String source) {
        accesses.consulted(by, new Look("changes", null, null, List.of("reference"), source));
        return feed.end();
    }

    @Override
    @Transactional(readOnly = true)
    public long end() {
        return feed.end();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> ownersBetween(long after, long upTo) {
        return feed.rocusBetween(after, upTo);
    }

    /** The region's changes after a position, up to and including another. */
    @Transactional(readOnly = true)
    public Next between(Coordinator by, long after, long upTo) {
        if (!stillCoordinates(by)) {
            return new Next.NoLonger();
        }
        List<Change> changes = feed.between(by.rocu(), after, upTo, AT_ONCE);
        return new Next.Changes(
                changes, changes.size() < AT_ONCE ? upTo : changes.getLast().position());
    }

    private boolean stillCoordinates(Coordinator by) {
        Optional<Membership> membership = units.membershipOf(by.subject());
        return membership
                .filter(known -> known.role() == Membership.Role.COORDINATOR)
                .filter(known -> known.organisation().equals(by.rocu()))
                .isPresent();
    }
}
