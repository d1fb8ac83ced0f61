package uk.gain.agencygateway.requests.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as arrays, one per column, for {@code unnest}; the statement casts what is no text. */
final class Columns {

    private Columns() {}

    static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }

    static <R> @Nullable String[] ids(List<R> rows, Function<R, @Nullable UUID> column) {
        return texts(
                rows,
                row -> {
                    UUID id = column.apply(row);
                    return id == null ? null : id.toString();
                });
    }

    static <R> @Nullable String[] times(List<R> rows, Function<R, @Nullable Instant> column) {
        return texts(
                rows,
                row -> {
                    Instant time = column.apply(row);
                    return time == null ? null : time.toString();
                });
    }

    static <R> Long[] numbers(List<R> rows, Function<R, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    static <R> byte[][] bytes(List<R> rows, Function<R, ByteBuffer> column) {
        return rows.stream().map(column).map(Columns::bytes).toArray(byte[][]::new);
    }

    /** One array per row, as PostgreSQL writes it: arrays of several lengths make no array. */
    static <R> @Nullable String[] lists(
            List<R> rows, Function<R, ? extends Collection<UUID>> column) {
        return texts(
                rows,
                row ->
                        column.apply(row).stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}")));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
