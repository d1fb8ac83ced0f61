package uk.gain.referralservice.reporting.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line through values in their order, laid out: all lengths are in the units of the drawing,
 * which is 960 wide and 300 high.
 *
 * @param path the points as SVG's polyline takes them
 */
record LineChart(String id, String title, List<Point> points, List<Tick> ticks, String path) {

    private static final int LEFT = 70;
    private static final int RIGHT = 940;
    private static final int TOP = 20;
    private static final int BOTTOM = 250;
    private static final int TICKS = 4;
    private static final int MOST_LABELS = 12;
    private static final int TEXT_DROP = 5;

    /** One value, with a label where there is room for one. */
    record Point(String label, long value, int x, int y, boolean labelled) {}

    /** A line across, with its value to the left. */
    record Tick(long value, int y, int textY) {}

    static LineChart of(String id, String title, List<BarChart.Value> values) {
        long top = niceTop(values.stream().mapToLong(BarChart.Value::value).max().orElse(0));
        int every = Math.max(1, (values.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Point> points =
                IntStream.range(0, values.size())
                        .mapToObj(
                                i ->
                                        new Point(
                                                values.get(i).label(),
                                                values.get(i).value(),
                                                x(i, values.size()),
                                                y(values.get(i).value(), top),
                                                i % every == 0))
                        .toList();
        return new LineChart(
                id,
                title,
                points,
                Stream.iterate(0L, step -> step <= TICKS, step -> step + 1)
                        .map(step -> step * top / TICKS)
                        .map(value -> new Tick(value, y(value, top), y(value, top) + TEXT_DROP))
                        .toList(),
                points.stream()
                        .map(point -> point.x() + "," + point.y())
                        .collect(Collectors.joining(" ")));
    }

    /** The first of 4, 8, 20, 40, 80, 200 … that is not below: quarters of it are whole. */
    private static long niceTop(long greatest) {
        for (long power = 1; ; power *= 10) {
            for (long step : List.of(4L, 8L, 20L)) {
                if (step * power >= greatest) {
                    return step * power;
                }
            }
        }
    }

    private static int x(int place, int count) {
        return count < 2 ? LEFT : LEFT + place * (RIGHT - LEFT) / (count - 1);
    }

    private static int y(long value, long top) {
        return Math.toIntExact(BOTTOM - value * (BOTTOM - TOP) / top);
    }
}
