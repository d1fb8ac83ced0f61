package uk.gain.auditservice.benchmark;

import static uk.gain.auditservice.benchmark.Traffic.agency;
import static uk.gain.auditservice.benchmark.Traffic.officer;
import static uk.gain.auditservice.benchmark.Traffic.reference;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.finding.application.ComparingIndex;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex.Moment;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.infrastructure.RealParts;

/**
 * How fast the trail is, with a real broker, registry and PostgreSQL (fsync on) on the machine it
 * runs on, and all of them and the load on the same cores. Not part of the build: its name ends in
 * no way that the build looks for. {@code audit-service/benchmarks/measure-trail} runs it.
 *
 * <p>entries: how many the log is filled with before it is searched (200,000 unless said
 * otherwise); pace: how long 1,000 events a second are published while the time to their signed
 * checkpoints is taken (20 seconds).
 */
class TrailBenchmark {

    private static final int ENTRIES = Integer.getInteger("gain.benchmark.entries", 200_000);
    private static final Duration PACE =
            Duration.parse(System.getProperty("gain.benchmark.pace", "PT20S"));
    private static final int PER_SECOND = 1_000;
    private static final int AHEAD = 100_000;
    private static final int LOOKS = 200;
    private static final int EVERY = 30;
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WHOLE = Duration.ofDays(320);

    @TempDir Path folder = Path.of(".");
    private final Random random = new Random(7);
    private final List<String> report = new ArrayList<>();

    @Test
    void measure() throws Exception {
        machine();
        try (AuditService service =
                AuditService.start(
                        RealParts.postgres().freshDatabase(), folder.resolve("log-key.pem"))) {
            int referrals = sustained(service);
            pace(service);
            progress("vacuum analyze");
            service.jdbc().sql("vacuum analyze").update();
            proofs(service);
            searches(service, referrals);
            progress("every entry, hash and checkpoint derived again");
            verification(service);
        }
        report.forEach(System.out::println);
    }

    private void machine() throws IOException {
        String cpu =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .orElse("unknown")
                        .replaceFirst(".*: ", "");
        line(
                "Machine: %d cores of %s, JVM heap %d MiB, load before the start %s",
                Runtime.getRuntime().availableProcessors(),
                cpu,
                Runtime.getRuntime().maxMemory() >> 20,
                Files.readString(Path.of("/proc/loadavg")).strip());
        line("Asked for: %,d entries, %,d/s for %s", ENTRIES, PER_SECOND, PACE);
    }

    /** Published no more than a little ahead, so that broker and log work side by side. */
    private int sustained(AuditService service) {
        List<Long> atEachSecond = new ArrayList<>();
        int referrals;
        long begun = System.nanoTime();
        try (Exchange exchange = service.exchange()) {
            Traffic traffic = new Traffic(exchange, 1, YEAR, WHOLE.dividedBy(ENTRIES));
            long published = 0;
            long second = 0;
            while (published < ENTRIES) {
                if (published % 1_000 < 20) {
                    second = seconds(service, begun, second, atEachSecond);
                    while (published > service.entries() + AHEAD) {
                        LockSupport.parkNanos(5_000_000);
                        second = seconds(service, begun, second, atEachSecond);
                    }
                }
                published += traffic.referral();
            }
            exchange.acknowledged();
            referrals = traffic.referrals();
            while (service.entries() < published) {
                LockSupport.parkNanos(5_000_000);
                second = seconds(service, begun, second, atEachSecond);
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        line(
                "Sustained: %,.0f entries/s over %,.0f s (%,d entries); slowest whole minute %s",
                service.entries() / took, took, service.entries(), slowestMinute(atEachSecond));
        return referrals;
    }

    private static long seconds(
            AuditService service, long begun, long second, List<Long> atEachSecond) {
        long now = (System.nanoTime() - begun) / 1_000_000_000L;
        for (long each = second; each < now; each++) {
            atEachSecond.add(service.entries());
            if (each % EVERY == EVERY - 1) {
                progress("%,d of %,d entries", atEachSecond.getLast(), ENTRIES);
            }
        }
        return now;
    }

    private static String slowestMinute(List<Long> atEachSecond) {
        long slowest = Long.MAX_VALUE;
        for (int from = 0; from + 60 < atEachSecond.size(); from += 60) {
            slowest = Math.min(slowest, atEachSecond.get(from + 60) - atEachSecond.get(from));
        }
        return slowest == Long.MAX_VALUE
                ? "(it took less than two)"
                : String.format(Locale.ROOT, "%,d entries/s", slowest / 60);
    }

    /** From an event's own time to the signature of the first checkpoint that covers it. */
    private void pace(AuditService service) {
        long from = service.entries();
        long events = PACE.toMillis() * PER_SECOND / 1_000;
        try (Exchange exchange = service.exchange()) {
            Traffic traffic = new Traffic(exchange, 2, YEAR, Duration.ZERO);
            long begun = System.nanoTime();
            for (long each = 0; each < events; each++) {
                long due = begun + each * 1_000_000_000L / PER_SECOND;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
                traffic.access();
                if (each % (EVERY * PER_SECOND) == 0) {
                    progress("%,d of %,d events at %,d/s", each, events, PER_SECOND);
                }
            }
            exchange.acknowledged();
        }
        while (service.signed() < from + events) {
            LockSupport.parkNanos(50_000_000);
        }
        Durations waited =
                Durations.of(
                        service
                                .jdbc()
                                .sql(
                                        """
                                        select 1000 * (extract(epoch from (select signed_at
                                                                           from log_checkpoint
                                                                           where size > entry_index
                                                                           order by size
                                                                           limit 1) - at)
                                                       * 1000000)::bigint
                                        from entry_index
                                        where entry_index >= :from
                                          and actor like 'officer-%'
                                        """)
                                .param("from", from)
                                .query(Long.class)
                                .list()
                                .stream()
                                .mapToLong(Long::longValue)
                                .toArray());
        line("Event to signed checkpoint at %,d/s: %s", PER_SECOND, waited);
    }

    private void proofs(AuditService service) throws Exception {
        FindingEntries finding = service.bean(FindingEntries.class);
        long size = service.signed();
        Durations.of(LOOKS, () -> finding.proof(lookUp(), random.nextLong(size)));
        line(
                "Proof over %,d leaves, on record: %s",
                size,
                Durations.of(10 * LOOKS, () -> finding.proof(lookUp(), random.nextLong(size))));
    }

    private void searches(AuditService service, int referrals) throws Exception {
        FindingEntries finding = service.bean(FindingEntries.class);
        List<Long> all = new ArrayList<>();
        for (Map.Entry<String, Supplier<Search>> each : shapes(referrals).entrySet()) {
            Durations took =
                    Durations.of(
                            LOOKS,
                            () ->
                                    finding.find(
                                            lookUp(), each.getValue().get(), Long.MAX_VALUE, 51));
            for (long nanos : took.sorted()) {
                all.add(nanos);
            }
            line("Search by %s: %s", each.getKey(), took);
        }
        line(
                "Search over %,d entries, all shapes: %s",
                service.entries(), Durations.of(all.stream().mapToLong(Long::longValue).toArray()));
        line(
                "Who has seen a referral: %s",
                Durations.of(LOOKS, () -> finding.sightings(lookUp(), someReferral(service))));
        line(
                "Story of a referral: %s",
                Durations.of(
                        LOOKS,
                        () ->
                                finding.story(
                                        lookUp(), someReferral(service), Moment.BEGINNING, 51)));
        line(
                "Everything one officer did, counted: %s",
                Durations.of(
                        LOOKS, () -> finding.activity(lookUp(), officer(number(80), number(10)))));
    }

    private Map<String, Supplier<Search>> shapes(int referrals) {
        Map<String, Supplier<Search>> shapes = new LinkedHashMap<>();
        shapes.put(
                "reference",
                () -> search(reference(number(referrals)), null, null, null, null, null));
        shapes.put(
                "person",
                () -> search(null, officer(number(80), number(10)), null, null, null, null));
        shapes.put("organisation", () -> search(null, null, agency(number(80)), null, null, null));
        shapes.put("operation, common", () -> search(null, null, null, "DISCLOSURE", null, null));
        shapes.put("operation, rare", () -> search(null, null, null, "ERASURE", null, null));
        shapes.put("outcome DENIED", () -> search(null, null, null, null, "DENIED", null));
        shapes.put("recipient", () -> search(null, null, null, null, null, agency(number(80))));
        shapes.put(
                "person and operation",
                () ->
                        search(
                                null,
                                officer(number(80), number(10)),
                                null,
                                "DISCLOSURE",
                                null,
                                null));
        shapes.put(
                "organisation and outcome DENIED",
                () -> search(null, null, agency(number(80)), null, "DENIED", null));
        shapes.put(
                "organisation and another recipient",
                () -> search(null, null, agency(number(80)), null, null, agency(number(80))));
        shapes.put(
                "an hour long ago",
                () -> within(Duration.ofHours(1), search(null, null, null, null, null, null)));
        shapes.put(
                "a month and recipient",
                () ->
                        within(
                                Duration.ofDays(30),
                                search(null, null, null, null, null, agency(number(80)))));
        shapes.put(
                "a week, person and operation",
                () ->
                        within(
                                Duration.ofDays(7),
                                search(
                                        null,
                                        officer(number(80), number(10)),
                                        null,
                                        "CONSULTATION",
                                        null,
                                        null)));
        shapes.put(
                "a day, rare operation",
                () ->
                        within(
                                Duration.ofDays(1),
                                search(null, null, null, "COLLECTION", null, null)));
        shapes.put("nobody", () -> search(null, "nobody", null, null, null, null));
        return shapes;
    }

    private Search within(Duration length, Search search) {
        Instant from = YEAR.plusSeconds(random.nextLong(WHOLE.minus(length).toSeconds()));
        return new Search(
                null,
                search.reference(),
                search.actor(),
                search.organisation(),
                search.operation(),
                search.outcome(),
                null,
                search.recipient(),
                from,
                from.plus(length),
                null,
                null);
    }

    private static Search search(
            @Nullable String reference,
            @Nullable String actor,
            @Nullable String organisation,
            @Nullable String operation,
            @Nullable String outcome,
            @Nullable String recipient) {
        return new Search(
                null,
                reference,
                actor,
                organisation,
                operation,
                outcome,
                null,
                recipient,
                null,
                null,
                null,
                null);
    }

    private void verification(AuditService service) {
        long entries = service.entries();
        long begun = System.nanoTime();
        String verdict = service.verdict().getClass().getSimpleName();
        line(
                "Full re-verification: %s, %,.0f entries/s",
                verdict, entries * 1e9 / (System.nanoTime() - begun));
        begun = System.nanoTime();
        long differences = service.bean(ComparingIndex.class).compare(lookUp()).differences();
        line(
                "Index made again and compared: %d differences, %,.0f entries/s",
                differences, entries * 1e9 / (System.nanoTime() - begun));
    }

    private UUID someReferral(AuditService service) {
        return service.jdbc()
                .sql(
                        """
                        select referral_id
                        from entry_index
                        where entry_index >= :from
                          and referral_id is not null
                        order by entry_index
                        limit 1
                        """)
                .param("from", random.nextLong(ENTRIES))
                .query(UUID.class)
                .single();
    }

    private int number(int below) {
        return random.nextInt(below);
    }

    private static LookUp lookUp() {
        return new LookUp(AuditService.AUDITOR, Purpose.SELF_MONITORING, "benchmark");
    }

    /** A word in between, so that nobody takes a long run for a stuck one. */
    @FormatMethod
    private static void progress(@FormatString String text, Object... values) {
        System.out.println(
                Instant.now().truncatedTo(ChronoUnit.SECONDS)
                        + " "
                        + String.format(Locale.ROOT, text, values));
    }

    @FormatMethod
    private void line(@FormatString String text, Object... values) {
        String line = String.format(Locale.ROOT, text, values);
        report.add(line);
        System.out.println(line);
    }
}
