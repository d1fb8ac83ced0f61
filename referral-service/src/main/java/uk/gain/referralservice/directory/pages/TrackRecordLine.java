package uk.gain.referralservice.directory.pages;

import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InWords;
import uk.gain.referralservice.directory.model.TrackRecord;
import uk.gain.webui.Times;

/** How an agency has answered, in words; dashes where nothing can be said. */
record TrackRecordLine(
        String asOf,
        String requests,
        String unanswered,
        String median,
        String ninetiethPercentile,
        String hitRate,
        String refusalShare) {

    private static final String NOTHING = "–";
    private static final Times TIMES = new Times();
    private static final TrackRecordLine NEVER_ASKED =
            new TrackRecordLine(NOTHING, "0", "0", NOTHING, NOTHING, NOTHING, NOTHING);

    static TrackRecordLine of(@Nullable TrackRecord record) {
        return record == null
                ? NEVER_ASKED
                : new TrackRecordLine(
                        TIMES.moment(record.asOf()),
                        String.valueOf(record.requests()),
                        String.valueOf(record.unanswered()),
                        InWords.duration(record.median()),
                        InWords.duration(record.ninetiethPercentile()),
                        InWords.share(record.hitRate()),
                        InWords.share(record.refusalShare()));
    }
}
