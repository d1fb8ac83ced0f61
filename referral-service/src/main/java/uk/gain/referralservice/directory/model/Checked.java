package uk.gain.referralservice.directory.model;

import java.util.List;

/** What the rules say about a proposed entry. */
public sealed interface Checked {

    /** It can be listed like this. */
    record Acceptable(Agency agency) implements Checked {}

    /** It cannot; every broken rule is named. */
    record NotAcceptable(List<BrokenRule> rules) implements Checked {

        public NotAcceptable {
            rules = List.copyOf(rules);
        }
    }
}
