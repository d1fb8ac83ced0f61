package uk.gain.exchange.nationallist;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.exchange.LocalExchange;
import uk.gain.exchange.Ports;
import uk.gain.exchange.Settings;
import uk.gain.exchange.story.SigningIn;
import uk.gain.infrastructure.Part;

/**
 * Imports a list of nominals to 20 agencies, ends the service in the middle, imports it again, and
 * counts what came of it, all through the public API.
 */
public final class NationalList {
    private static final int FAILED = 1;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final double MEGABYTE = 1024.0 * 1024.0;

    /** All of them, whatever each holds: a list that is circulated asks everybody. */
    private static final List<String> AGENCIES =
            List.of(
                    "HMRC", "NCA", "HOIE", "BF", "DWP", "DVLA", "DVSA", "EA", "NRW", "TSW", "CPS",
                    "HMPPS", "GLAA", "SIA", "INSS", "CH", "HMLR", "NHSCFA", "MTCBC", "BT");

    private final PrintStream out;
    private final LocalExchange exchange;
    private final Region region;
    private final long rows;
    private final List<Double> memory = new ArrayList<>();

    private NationalList(PrintStream out, LocalExchange exchange, long rows) {
        this.out = out;
        this.exchange = exchange;
        this.rows = rows;
        SigningIn signingIn = new SigningIn(exchange.identityProvider());
        this.region =
                new Region(
                        exchange.referralService(),
                        () -> signingIn.as("coordinator.tarian", "gain-demo"));
    }

    /** The file, how many rows it has, the folder for data, and whether to kill halfway. */
    public static void main(String[] arguments) {
        Path list = Path.of(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        Settings settings = new Settings(Path.of(arguments[2]), Ports.free(), true, false);
        System.out.printf(
                Locale.ROOT,
                "%,d nominals to %d agencies; data and logs in %s%n",
                rows,
                AGENCIES.size(),
                settings.data());
        int code;
        try (LocalExchange exchange = LocalExchange.start(settings)) {
            new NationalList(System.out, exchange, rows)
                    .run(list, Boolean.parseBoolean(arguments[3]));
            code = 0;
        } catch (NotExact e) {
            System.out.println("NOT EXACT: " + e.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private void run(Path list, boolean kill) {
        out.printf(Locale.ROOT, "%8s %12s %12s %14s%n", "seconds", "rows", "rows/s", "resident MB");
        Instant begun = Instant.now();
        JsonNode first = finished(region.imports(common(), list), kill);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        expect("raised by the first import", rows, progress(first, "raised"));
        out.printf(
                Locale.ROOT,
                "imported: %,d referrals and %,d requests in %.0f s, %.0f referrals/s, %.0f"
                        + " requests/s%n",
                rows,
                rows * AGENCIES.size(),
                seconds,
                rows / seconds,
                rows * AGENCIES.size() / seconds);
        Map<String, String> before = counted();
        tellMemory();
        JsonNode again = finished(region.imports(common(), list), false);
        expect("raised by the repeat", 0, progress(again, "raised"));
        expect("told as raised before by the repeat", rows, progress(again, "repeated"));
        if (!before.equals(counted())) {
            throw new NotExact("the repeat changed what was there");
        }
        out.printf(
                Locale.ROOT,
                "EXACT: %,d rows, %,d referrals numbered 1 to %,d, %,d requests; the same again after"
                        + " the repeat%n",
                rows,
                rows,
                rows,
                rows * AGENCIES.size());
    }

    /** Looks at it until it is finished; once it is half done the service may have to die. */
    private JsonNode finished(String path, boolean kill) {
        boolean toKill = kill;
        Instant begun = Instant.now();
        while (true) {
            JsonNode shown = region.get(path);
            long read = progress(shown, "read");
            double resident = exchange.residentMemory("referral-service") / MEGABYTE;
            memory.add(resident);
            out.printf(
                    Locale.ROOT,
                    "%8d %,12d %12.1f %14.0f%n",
                    Duration.between(begun, Instant.now()).toSeconds(),
                    read,
                    shown.path("progress").path("rowsPerSecond").asDouble(),
                    resident);
            if (shown.path("state").asString().equals("FINISHED")) {
                expect("read", rows, read);
                return shown;
            }
            if (toKill && read >= rows / 2) {
                toKill = false;
                killInTheMiddle();
            }
            pause();
        }
    }

    private void killInTheMiddle() {
        Part service = exchange.part("referral-service");
        service.kill();
        out.println("kill -9 of the referral-service in the middle; starting it again");
        service.restart();
    }

    /** The own references by their reference numbers, which are checked for gaps on the way. */
    private Map<String, String> counted() {
        Map<String, String> references = new TreeMap<>();
        Set<String> own = new HashSet<>();
        BitSet numbers = new BitSet();
        long[] requests = {0};
        region.each(
                "/api/referrals",
                referral -> {
                    String reference = referral.path("reference").asString();
                    String ownReference = referral.path("requestingUnitReference").asString();
                    references.put(reference, ownReference);
                    own.add(ownReference);
                    numbers.set(
                            Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1)));
                    requests[0] += referral.path("rollUp").path("asked").asLong();
                });
        expect("referrals", rows, references.size());
        expect("different own references", rows, own.size());
        expect("highest number", rows, numbers.length() - 1);
        expect("numbers given", rows, numbers.cardinality());
        expect("requests", rows * AGENCIES.size(), requests[0]);
        return references;
    }

    private void tellMemory() {
        int third = Math.max(1, memory.size() / 3);
        out.printf(
                Locale.ROOT,
                "resident memory of the referral-service: %.0f MB at most in the first third, %.0f"
                        + " MB in the last%n",
                memory.stream().limit(third).mapToDouble(Double::doubleValue).max().orElse(0),
                memory.stream()
                        .skip(memory.size() - third)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0));
    }

    private static void expect(String what, long expected, long found) {
        if (expected != found) {
            throw new NotExact("%s: %d, expected %d".formatted(what, found, expected));
        }
    }

    private static long progress(JsonNode shown, String count) {
        return shown.path("progress").path(count).asLong();
    }

    private static JsonNode common() {
        ObjectNode common = JsonMapper.shared().createObjectNode();
        common.put("classification", "OFFICIAL_SENSITIVE")
                .put("urgency", "ROUTINE")
                .put("holdsNoInterceptProduct", true)
                .put("operation", "NATIONAL-LIST");
        AGENCIES.forEach(common.putObject("recipients").putArray("agencies")::add);
        common.putObject("content")
                .put("question", "Is anything held about this nominal of a mapped group?")
                .put("purpose", "To know every mapped group as partners know it.")
                .put("necessity", "No police record tells what partners hold.")
                .put("proportionality", "Nominals of mapped groups only.")
                .put("officerInTheCase", "DC Sample, Fictional Team, oic@tarian.example");
        return common;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted");
        }
    }
}
