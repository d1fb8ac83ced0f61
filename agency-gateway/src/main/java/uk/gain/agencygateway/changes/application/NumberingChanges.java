package uk.gain.agencygateway.changes.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.changes.model.ChangeFeed;

/** Gives changes their positions, in transactions that commit one after another. */
@Service
public class NumberingChanges {

    private static final int AT_ONCE = 1_000;

    private final ChangeFeed feed;

    NumberingChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Whether there may be more. */
    @Transactional
    public boolean next() {
        return feed.number(AT_ONCE) == AT_ONCE;
    }
}
