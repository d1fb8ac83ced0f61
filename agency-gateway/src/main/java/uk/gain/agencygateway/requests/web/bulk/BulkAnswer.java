package uk.gain.agencygateway.requests.web.bulk;

import java.util.Arrays;
import java.util.Optional;

/** What a line can say about a request. */
enum BulkAnswer {
    ACKNOWLEDGED,
    HIT,
    NO_HIT,
    REFUSED,
    CONTENT_REFUSED;

    static Optional<BulkAnswer> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    boolean isRefusal() {
        return this == REFUSED || this == CONTENT_REFUSED;
    }
}
