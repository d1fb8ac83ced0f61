package uk.gain.referralservice.lifecycle.pages;

import java.time.Instant;
import java.util.List;
import uk.gain.referralservice.lifecycle.model.Recall;
import uk.gain.webui.Times;
import uk.gain.webui.Words;

/** A recall or correction with what its holders did. */
record RecallLine(String title, Instant at, List<Line> holders) {

    private static final Times TIMES = new Times();

    static RecallLine of(Recall recall) {
        return new RecallLine(
                (recall.kind() == Recall.Kind.RECALLED ? "Recalled: " : "Corrected: ")
                        + Words.of(recall.code()),
                recall.at(),
                recall.holders().stream()
                        .map(holder -> new Line(holder.agency().value(), done(holder)))
                        .toList());
    }

    private static String done(Recall.Holder holder) {
        if (holder.confirmedAt() != null) {
            return "%s, confirmed on %s"
                    .formatted(
                            Words.of(String.valueOf(holder.action())),
                            TIMES.moment(holder.confirmedAt()));
        }
        return holder.mustConfirm() ? "Not confirmed yet" : "It never reached the agency";
    }
}
