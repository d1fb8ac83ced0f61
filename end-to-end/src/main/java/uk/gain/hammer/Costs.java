package uk.gain.hammer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gain.infrastructure.Part;

/**
 * What the processes of an exchange have used, by Linux's own account: each part with its
 * descendants, and the hammer itself.
 */
record Costs(Map<String, Cost> of) {

    private static final String HAMMER = "the hammer itself";
    private static final double MEGABYTE = 1024.0 * 1024.0;

    /** Of a clock tick of {@code /proc/<pid>/stat}: USER_HZ is 100 on every Linux. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;

    /**
     * @param cpuSeconds in user and in kernel mode
     * @param resident bytes at this moment; memory that processes share counts once (PSS)
     * @param written bytes as the kernel accounts for them: a file system with large folios counts
     *     the whole folio for each small write to it, such as each commit's to the write-ahead log
     */
    record Cost(double cpuSeconds, long resident, long written) {

        private Cost plus(Cost other) {
            return new Cost(
                    cpuSeconds + other.cpuSeconds,
                    resident + other.resident,
                    written + other.written);
        }
    }

    static Costs now(List<Part> parts) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Part part : parts) {
            costs.put(
                    part.name(),
                    ProcessHandle.of(part.pid()).stream()
                            .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                            .map(it -> cost(it.pid()))
                            .reduce(new Cost(0, 0, 0), Cost::plus));
        }
        costs.put(HAMMER, cost(ProcessHandle.current().pid()));
        return new Costs(costs);
    }

    /** Without the hammer's own. */
    long resident() {
        return of.entrySet().stream()
                .filter(each -> !each.getKey().equals(HAMMER))
                .mapToLong(each -> each.getValue().resident())
                .sum();
    }

    String tableSince(Costs before, int exchanges) {
        StringBuilder table =
                new StringBuilder(
                        "%-24s %12s %14s %14s %14s%n"
                                .formatted(
                                        "", "CPU s", "CPU ms each", "resident MB", "written MB"));
        of.forEach(
                (name, cost) -> {
                    Cost earlier = before.of.getOrDefault(name, new Cost(0, 0, 0));
                    double cpu = cost.cpuSeconds - earlier.cpuSeconds;
                    table.append(
                            String.format(
                                    Locale.ROOT,
                                    "%-24s %12.1f %14.3f %14.0f %14.0f%n",
                                    name,
                                    cpu,
                                    cpu * 1000 / exchanges,
                                    cost.resident / MEGABYTE,
                                    (cost.written - earlier.written) / MEGABYTE));
                });
        return table.append(
                        String.format(
                                Locale.ROOT,
                                "all parts of the exchange hold %.0f MB%n",
                                resident() / MEGABYTE))
                .toString();
    }

    private static Cost cost(long pid) {
        return new Cost(cpu(pid), resident(pid), written(pid));
    }

    private static double cpu(long pid) {
        return read(pid, "stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                .map(
                        fields ->
                                (Long.parseLong(fields[USER_TIME])
                                                + Long.parseLong(fields[USER_TIME + 1]))
                                        / TICKS_A_SECOND)
                .orElse(0.0);
    }

    private static long resident(long pid) {
        return 1024 * number(pid, "smaps_rollup", "Pss:");
    }

    private static long written(long pid) {
        return number(pid, "io", "write_bytes:");
    }

    private static long number(long pid, String file, String field) {
        return read(pid, file).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** Empty once the process is gone. */
    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", "" + pid, file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
