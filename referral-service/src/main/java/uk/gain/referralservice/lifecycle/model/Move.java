package uk.gain.referralservice.lifecycle.model;

/** What a response did to a request. */
public sealed interface Move {

    /** It is now so; the state may be the same when only a receipt came. */
    record Moved(Request to) implements Move, Hearing.Result {}

    /** The state table does not allow it: the two sides disagree. */
    record NotAllowed(Request request, Response response) implements Move, Hearing.Result {}
}
