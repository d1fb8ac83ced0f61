package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.webui.Words;

/** One item of the history. */
record HappeningLine(String title, String byline, Instant at, String why) {

    static HappeningLine of(HistoryEntry entry) {
        return new HappeningLine(
                Words.of(entry.type()),
                entry.subject() == null
                        ? entry.organisation()
                        : entry.subject() + ", " + entry.organisation(),
                entry.occurredAt(),
                entry.code() == null ? "" : Words.of(entry.code()));
    }
}
