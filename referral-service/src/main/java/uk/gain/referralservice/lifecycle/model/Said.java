package uk.gain.referralservice.lifecycle.model;

/** A message, opened. */
public record Said(Posted posted, String text) {

    /** Without the words: they end up in no log. */
    @Override
    public String toString() {
        return "Said[" + posted.message().id() + "]";
    }
}
