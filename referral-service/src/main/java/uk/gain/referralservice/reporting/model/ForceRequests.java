package uk.gain.referralservice.reporting.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gain.referralservice.reporting.model.Counting.Force;

/**
 * Requests per force in twelve months, as HMIC drew it by hand in 2015. A region sees each of its
 * own forces, also those that asked nothing, and of every other region the total.
 */
public record ForceRequests(Period period, List<Line> own, List<Line> others) {

    public ForceRequests {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** A force, or a region as a whole. */
    public record Line(String code, String name, long referrals, long requests) {}

    /**
     * Puts the table together.
     *
     * @param byUnit figures of the region's own units
     * @param byRocu figures of every region
     */
    public static ForceRequests of(
            String rocu, Period period, List<Force> forces, List<Row> byUnit, List<Row> byRocu) {
        return new ForceRequests(
                period,
                lines(
                        forces.stream().filter(force -> force.rocu().equals(rocu)),
                        byUnit.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> String.valueOf(row.unit()), Row::figures)),
                        Force::code,
                        Force::name),
                lines(
                        forces.stream().filter(force -> !force.rocu().equals(rocu)),
                        byRocu.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> String.valueOf(row.rocu()), Row::figures)),
                        Force::rocu,
                        Force::rocuName));
    }

    private static List<Line> lines(
            Stream<Force> forces,
            Map<String, Figures> figures,
            Function<Force, String> code,
            Function<Force, String> name) {
        return forces.map(
                        force -> {
                            Figures counted = figures.getOrDefault(code.apply(force), Figures.NONE);
                            return new Line(
                                    code.apply(force),
                                    name.apply(force),
                                    counted.referrals(),
                                    counted.requests());
                        })
                .distinct()
                .toList();
    }
}
