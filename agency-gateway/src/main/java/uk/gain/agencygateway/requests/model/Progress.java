package uk.gain.agencygateway.requests.model;

/**
 * How far a request has come.
 *
 * @param sequence how many events it has had: gap-free, 0 when it has just arrived
 */
public record Progress(Receipts receipts, Matters matters, long sequence) {

    /** A request that has just arrived. */
    public static Progress accepted(Receipts receipts) {
        return new Progress(receipts, Matters.NONE, 0);
    }

    Progress next() {
        return new Progress(receipts, matters, sequence + 1);
    }

    Progress next(Receipts after) {
        return new Progress(after, matters, sequence + 1);
    }

    Progress next(Matters after) {
        return new Progress(receipts, after, sequence + 1);
    }

    /** What the other side did is no event of this request. */
    Progress with(Matters after) {
        return new Progress(receipts, after, sequence);
    }
}
