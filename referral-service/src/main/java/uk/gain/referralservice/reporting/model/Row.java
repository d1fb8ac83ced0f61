package uk.gain.referralservice.reporting.model;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;

/** Figures, and of whom or what they are; a dimension that was not asked for is absent. */
public record Row(
        @Nullable String unit,
        @Nullable String rocu,
        @Nullable String agency,
        @Nullable ThreatArea threatArea,
        @Nullable YearMonth month,
        Figures figures) {

    /** The same of other figures. */
    public Row with(Figures others) {
        return new Row(unit, rocu, agency, threatArea, month, others);
    }

    /** The same with the number of referrals. */
    public Row with(long referrals) {
        return with(figures.with(referrals));
    }
}
