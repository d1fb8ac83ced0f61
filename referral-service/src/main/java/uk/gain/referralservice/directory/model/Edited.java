package uk.gain.referralservice.directory.model;

import java.util.List;

/** What came of an edit. Only {@link Made} changed anything. */
public sealed interface Edited {

    /** There is a new version, and it is announced. */
    record Made(Listed listed) implements Edited {}

    /** The directory says so already. */
    record Unchanged(Listed listed) implements Edited {}

    /** Rules stand against it, and all of them are named. */
    record Refused(List<BrokenRule> rules) implements Edited {

        public Refused {
            rules = List.copyOf(rules);
        }
    }

    /** The code is taken. */
    record AlreadyListed() implements Edited {}

    /** There is no such agency, or no such member of it. */
    record NotListed() implements Edited {}

    /**
     * Somebody else edited it meanwhile.
     *
     * @param version the version it is at now
     */
    record Moved(long version) implements Edited {}
}
