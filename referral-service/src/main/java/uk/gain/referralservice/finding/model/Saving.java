package uk.gain.referralservice.finding.model;

/** What came of keeping a list. */
public sealed interface Saving {

    record Saved(SavedList list) implements Saving {}

    /** The co-ordinator has a list of this name already. */
    record NameTaken() implements Saving {}

    /** The co-ordinator keeps as many as one may. */
    record TooMany(int most) implements Saving {}
}
