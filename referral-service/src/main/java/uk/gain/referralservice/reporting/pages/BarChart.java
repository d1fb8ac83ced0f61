package uk.gain.referralservice.reporting.pages;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Horizontal bars, laid out: all lengths are in the units of the drawing, which is 960 wide.
 *
 * @param height of the whole drawing
 */
record BarChart(String id, String title, List<Bar> bars, int height) {

    private static final int STEP = 36;
    private static final int THICKNESS = 24;
    private static final int LABEL_WIDTH = 340;
    private static final int LONGEST = 530;
    private static final int MARGIN = 8;
    private static final int LONGEST_LABEL = 42;

    /** What is drawn. */
    record Value(String label, long value) {}

    /** One bar, with its label to the left and its value to the right. */
    record Bar(
            String label,
            String shortLabel,
            long value,
            int x,
            int y,
            int width,
            int thickness,
            int textY,
            int valueX) {}

    static BarChart of(String id, String title, List<Value> values) {
        long greatest = Math.max(1, values.stream().mapToLong(Value::value).max().orElse(1));
        return new BarChart(
                id,
                title,
                IntStream.range(0, values.size())
                        .mapToObj(i -> bar(values.get(i), i, greatest))
                        .toList(),
                values.size() * STEP + MARGIN);
    }

    private static Bar bar(Value value, int place, long greatest) {
        int width = Math.toIntExact(value.value() * LONGEST / greatest);
        int y = place * STEP;
        return new Bar(
                value.label(),
                shortened(value.label()),
                value.value(),
                LABEL_WIDTH,
                y,
                width,
                THICKNESS,
                y + THICKNESS - MARGIN + 1,
                LABEL_WIDTH + width + MARGIN);
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }
}
