package uk.gain.referralservice.reporting.application;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.reporting.model.Counting;
import uk.gain.referralservice.reporting.model.Counting.Force;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.ForceRequests;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Published;
import uk.gain.referralservice.reporting.model.Publishing;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;

/**
 * Counts for those who may see it. A region sees its own figures in every detail and the totals of
 * the others; what is published shows no small number.
 */
@Service
public class Reporting {

    private final Counting counting;
    private final Agencies agencies;
    private final Clock clock;

    Reporting(Counting counting, Agencies agencies, Clock clock) {
        this.counting = counting;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The twelve months up to the last that is over. */
    public Period lastYear() {
        return Period.yearTo(Period.lastComplete(clock.instant()));
    }

    /** The month that runs. */
    public YearMonth thisMonth() {
        return Period.monthOf(clock.instant());
    }

    /** Figures of one region. */
    @Transactional(readOnly = true)
    public List<Row> figures(Selection selection) {
        if (selection.rocu() == null) {
            throw new IllegalArgumentException("Details are shown of one's own region only");
        }
        return counting.count(selection, clock.instant());
    }

    /** Totals of every region. */
    @Transactional(readOnly = true)
    public List<Row> regions(Period period) {
        return counting.count(Selection.all(period, Dimension.ROCU), clock.instant());
    }

    /** Requests per force, as the region may see it. */
    @Transactional(readOnly = true)
    public ForceRequests perForce(String rocu, Period period) {
        Instant now = clock.instant();
        return ForceRequests.of(
                rocu,
                period,
                counting.forces(),
                counting.count(Selection.of(rocu, period, Dimension.UNIT), now),
                counting.count(Selection.all(period, Dimension.ROCU), now));
    }

    /**
     * A financial year's figures as they may be handed on.
     *
     * @param by UNIT, AGENCY or THREAT_AREA: their totals are the same and shown by all three
     */
    @Transactional(readOnly = true)
    public Published published(int ending, Dimension by) {
        Period period = Period.financialYear(ending);
        List<Row> rows = counting.count(Selection.all(period, by), clock.instant());
        SequencedMap<String, String> names =
                switch (by) {
                    case UNIT -> names(counting.forces(), force -> force.code(), Force::name);
                    case AGENCY ->
                            names(
                                    agencies.all(),
                                    agency -> agency.code().value(),
                                    agency -> agency.name());
                    case THREAT_AREA ->
                            names(List.of(ThreatArea.values()), ThreatArea::name, ThreatArea::name);
                    case ROCU, MONTH ->
                            throw new IllegalArgumentException(
                                    "What is published is told apart by one thing only: other"
                                            + " tables would let small numbers be recomputed");
                };
        rows.forEach(row -> names.putIfAbsent(code(row), code(row)));
        return Publishing.publish(
                period,
                by,
                names,
                rows.stream().collect(Collectors.toMap(Reporting::code, Row::figures)));
    }

    /** Whether a financial year is over, so that its figures can be published. */
    public boolean isOver(int ending) {
        return !clock.instant().isBefore(Period.financialYear(ending).until());
    }

    /** The forces and teams of every region, in the order of region and name. */
    @Transactional(readOnly = true)
    public List<Force> forces() {
        return counting.forces();
    }

    private static String code(Row row) {
        return firstOf(row.unit(), row.agency(), row.threatArea());
    }

    private static String firstOf(@Nullable Object... keys) {
        for (Object key : keys) {
            if (key != null) {
                return key.toString();
            }
        }
        throw new IllegalStateException("A row is of nothing");
    }

    private static <T> SequencedMap<String, String> names(
            List<T> things, Function<T, String> code, Function<T, String> name) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        things.forEach(thing -> names.put(code.apply(thing), name.apply(thing)));
        return names;
    }
}
