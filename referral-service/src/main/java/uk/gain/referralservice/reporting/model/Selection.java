package uk.gain.referralservice.reporting.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;

/**
 * What is to be counted.
 *
 * @param by what the rows are told apart by; empty for one row
 * @param rocu absent means every region's
 * @param unit absent means every force's and team's
 * @param agency absent means requests to every agency
 */
public record Selection(
        Period period,
        Set<Dimension> by,
        @Nullable String rocu,
        @Nullable String unit,
        @Nullable String agency,
        @Nullable ThreatArea threatArea) {

    public Selection {
        by = Set.copyOf(by);
    }

    /** Everything of the period. */
    public static Selection all(Period period, Dimension... by) {
        return new Selection(period, Set.of(by), null, null, null, null);
    }

    /** Everything a region raised in the period. */
    public static Selection of(String rocu, Period period, Dimension... by) {
        return new Selection(period, Set.of(by), rocu, null, null, null);
    }

    /** Whether rows speak of single agencies: then only outcomes that name a request are theirs. */
    public boolean isOfAgencies() {
        return by.contains(Dimension.AGENCY) || agency != null;
    }
}
