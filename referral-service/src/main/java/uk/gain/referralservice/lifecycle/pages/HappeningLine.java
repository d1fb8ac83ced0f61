package uk.gain.referralservice.lifecycle.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;
import uk.gain.webui.Words;

/**
 * One item of the history.
 *
 * @param body what more is known about it; empty when nothing
 */
record HappeningLine(String title, String byline, Instant at, String body) {

    static HappeningLine of(HistoryEntry entry) {
        var fact = entry.fact();
        String agency = entry.agency() == null ? "" : entry.agency().value() + ": ";
        return new HappeningLine(
                agency + Words.of(fact.kind()),
                fact.by().subject() + ", " + fact.by().organisation(),
                fact.at(),
                body(fact.code(), fact.agencyReference()));
    }

    private static String body(@Nullable String code, @Nullable String agencyReference) {
        String reason = code == null ? "" : "Reason: " + Words.of(code) + ". ";
        String reference =
                agencyReference == null ? "" : "The agency’s reference: " + agencyReference + ".";
        return (reason + reference).strip();
    }
}
