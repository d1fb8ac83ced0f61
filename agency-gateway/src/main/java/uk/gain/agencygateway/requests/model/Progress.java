package uk.gain.agencygateway.requests.model;

/**
 * How far a request has come.
 *
 * @param sequence how many events it has had: gap-free, 0 when it has just arrived
 */
public record Progress(Receipts receipts, long sequence) {

    Progress next(Receipts after) {
        return new Progress(after, sequence + 1);
    }
}
