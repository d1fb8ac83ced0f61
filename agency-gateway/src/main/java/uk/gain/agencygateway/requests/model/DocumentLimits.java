package uk.gain.agencygateway.requests.model;

import java.util.Optional;

/**
 * How much can be uploaded.
 *
 * @param largest bytes of a document
 * @param largestTogether bytes of all documents of a request
 * @param most documents of a request
 */
public record DocumentLimits(long largest, long largestTogether, int most) {

    /**
     * Whether there is room for one more document.
     *
     * @param count how many documents the request has
     * @param bytes how large they are together
     * @param size bytes of the one more; at most {@link #largest}
     * @return why not; empty when there is
     */
    public Optional<DocumentRefused> refuses(int count, long bytes, long size) {
        if (count >= most) {
            return Optional.of(new DocumentRefused(DocumentRefused.Reason.TOO_MANY));
        }
        return bytes + size > largestTogether
                ? Optional.of(new DocumentRefused(DocumentRefused.Reason.TOO_LARGE_TOGETHER))
                : Optional.empty();
    }
}
