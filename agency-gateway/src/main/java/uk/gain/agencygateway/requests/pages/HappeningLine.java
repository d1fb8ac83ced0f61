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
                why(entry));
    }

    private static String why(HistoryEntry entry) {
        if (entry.code() == null) {
            return "";
        }
        return entry.type().equals("RequestPassedOn")
                ? "To " + entry.code()
                : Words.of(entry.code());
    }
}
