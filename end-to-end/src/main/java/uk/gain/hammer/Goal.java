package uk.gain.hammer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done.
 *
 * @param exchanges how many, at least 1; rounded up to whole referrals
 * @param agencies how many each referral asks, 1 to 20
 * @param mode how agencies call
 * @param clients of all agencies together that call at the same time, at least one for each agency
 * @param rate referrals a second that are raised whatever becomes of them (open model); 0 raises as
 *     fast as they are taken (closed model)
 * @param timeout after which it has failed
 * @param floor whether the floor is measured too
 * @param data the exchange's folder, emptied first
 * @param flames where flame graphs of the Java parts are put; empty if none are wanted
 */
record Goal(
        int exchanges,
        int agencies,
        Mode mode,
        int clients,
        int rate,
        Duration timeout,
        boolean floor,
        Path data,
        Optional<Path> flames) {

    /** How agencies fetch and answer. */
    enum Mode {
        /** Each call fetches or answers one request; connections are kept. */
        SINGLE,
        /** Each call fetches, or answers, up to 500. */
        BULK
    }

    /** All of them, in the order in which they are asked. */
    static final List<String> CODES =
            List.of(
                    "HMRC", "NCA", "HOIE", "BF", "DWP", "DVLA", "DVSA", "EA", "NRW", "TSW", "CPS",
                    "HMPPS", "GLAA", "SIA", "INSS", "CH", "HMLR", "NHSCFA", "MTCBC", "BT");

    static final String USAGE =
            """
            usage: end-to-end/hammer [options]

            Starts an exchange of its own on free ports, lets co-ordinators raise referrals and agencies fetch and answer the
            requests over the public APIs, checks every one of them against what the exchange shows and against the log under
            its signed checkpoint, and prints rates, latencies, and what every process cost.
            Exit code 0 only if nothing is lost, doubled, reordered or unproven.

              --exchanges <n>     requests to be raised and answered (20000)
              --agencies <n>      agencies that each referral asks, 1 to 20 (20)
              --mode single|bulk  how agencies call (single)
              --clients <n>       calls of agencies at the same time (64)
              --rate <n>          referrals a second, whatever becomes of them; 0: as fast as they are taken (0)
              --timeout <s>       seconds after which it has failed (3600)
              --no-floor          do not measure the floor
              --data <folder>     where everything is kept; emptied first
              --flames <folder>   put a flame graph of the processor time of each part that is a Java program there
            """;

    Goal {
        require(exchanges >= 1, "--exchanges must be at least 1");
        require(agencies >= 1 && agencies <= CODES.size(), "--agencies must be 1 to 20");
        require(clients >= agencies, "--clients must be at least one for each agency");
        require(rate >= 0, "--rate must not be negative");
        require(timeout.isPositive(), "--timeout must be positive");
    }

    int referrals() {
        return (exchanges + agencies - 1) / agencies;
    }

    /** Of the goal, once it is whole referrals. */
    int requests() {
        return referrals() * agencies;
    }

    List<String> asked() {
        return CODES.subList(0, agencies);
    }

    static Goal of(List<String> arguments) {
        int exchanges = 20_000;
        int agencies = CODES.size();
        int clients = 64;
        int rate = 0;
        long timeout = 3_600;
        Mode mode = Mode.SINGLE;
        boolean floor = true;
        Path data = Path.of("end-to-end/target/hammer");
        Optional<Path> flames = Optional.empty();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--exchanges" -> exchanges = number(option, rest);
                case "--agencies" -> agencies = number(option, rest);
                case "--clients" -> clients = number(option, rest);
                case "--rate" -> rate = number(option, rest);
                case "--timeout" -> timeout = number(option, rest);
                case "--mode" ->
                        mode =
                                switch (value(option, rest)) {
                                    case "single" -> Mode.SINGLE;
                                    case "bulk" -> Mode.BULK;
                                    default ->
                                            throw new IllegalArgumentException(
                                                    "--mode must be single or bulk");
                                };
                case "--no-floor" -> floor = false;
                case "--data" -> data = Path.of(value(option, rest));
                case "--flames" -> flames = Optional.of(Path.of(value(option, rest)));
                default -> throw new IllegalArgumentException("No option " + option);
            }
        }
        return new Goal(
                exchanges,
                agencies,
                mode,
                clients,
                rate,
                Duration.ofSeconds(timeout),
                floor,
                data,
                flames);
    }

    private static int number(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + value, e);
        }
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
