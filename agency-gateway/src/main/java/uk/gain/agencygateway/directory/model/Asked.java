package uk.gain.agencygateway.directory.model;

import java.util.List;

/** What became of asking for other settings. */
public sealed interface Asked permits Wish, Asked.NotAcceptable {

    /** Rules stand against it, and nothing is kept. */
    record NotAcceptable(List<BrokenRule> rules) implements Asked {

        public NotAcceptable {
            rules = List.copyOf(rules);
        }
    }
}
