package uk.gain.agencygateway.requests.model;

import org.jspecify.annotations.Nullable;

/**
 * How far a request has come.
 *
 * @param sequence how many events it has had: gap-free, 0 when it has just arrived
 * @param blind how far the blind first stage has come
 * @param passedTo whose work it is since somebody in the agency passed it on, by the opaque
 *     subject; absent until then
 */
public record Progress(
        Receipts receipts, Matters matters, long sequence, Blind blind, @Nullable String passedTo) {

    /** Where the agency compares nothing blind, and nobody has passed it on. */
    public Progress(Receipts receipts, Matters matters, long sequence) {
        this(receipts, matters, sequence, Blind.NONE, null);
    }

    /** A request that has just arrived. */
    public static Progress accepted(Receipts receipts) {
        return new Progress(receipts, Matters.NONE, 0);
    }

    Progress next() {
        return new Progress(receipts, matters, sequence + 1, blind, passedTo);
    }

    Progress next(Receipts after) {
        return new Progress(after, matters, sequence + 1, blind, passedTo);
    }

    Progress next(Matters after) {
        return new Progress(receipts, after, sequence + 1, blind, passedTo);
    }

    /** The agency looked at tokens, or said what came of it. */
    public Progress with(Blind after) {
        return new Progress(receipts, matters, sequence, after, passedTo);
    }

    /** What the other side did is no event of this request. */
    Progress with(Matters after) {
        return new Progress(receipts, after, sequence, blind, passedTo);
    }

    Progress passedOn(String colleague) {
        return new Progress(receipts, matters, sequence + 1, blind, colleague);
    }
}
