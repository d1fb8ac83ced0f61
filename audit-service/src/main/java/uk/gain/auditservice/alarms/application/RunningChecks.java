package uk.gain.auditservice.alarms.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.Status;
import uk.gain.auditservice.alarms.model.TrailCheck;

/** Runs every check on a thread of its own, so that none waits for another. */
@Component
public class RunningChecks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningChecks.class);
    private static final Duration END_OF_LOOK = Duration.ofSeconds(5);

    private final List<TrailCheck> checks;
    private final RaisingAlarms raising;
    private final CheckSettings settings;
    private final Clock clock;
    private final Map<Check, Status> statuses = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    RunningChecks(
            List<TrailCheck> checks,
            RaisingAlarms raising,
            CheckSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.checks = List.copyOf(checks);
        this.raising = raising;
        this.settings = settings;
        this.clock = clock;
        for (Check check : Check.values()) {
            statuses.put(check, new Status(check, null, "Has not looked yet", 0, false));
            Gauge.builder("gain.trail.findings", () -> status(check).findings())
                    .description("What the check's last look found")
                    .tag("check", check.name())
                    .register(meters);
            Gauge.builder("gain.trail.check.age", () -> age(check))
                    .description("Time since the check last looked to the end")
                    .baseUnit("seconds")
                    .tag("check", check.name())
                    .register(meters);
        }
    }

    /** In the order of the checks. */
    public List<Status> statuses() {
        return Arrays.stream(Check.values()).map(this::status).toList();
    }

    private Status status(Check check) {
        return statuses.getOrDefault(check, new Status(check, null, "", 0, false));
    }

    private double age(Check check) {
        Instant lookedAt = status(check).lookedAt();
        return lookedAt == null
                ? Double.NaN
                : Duration.between(lookedAt, clock.instant()).toMillis() / 1e3;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (TrailCheck check : checks) {
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("check-" + check.checks().iterator().next())
                            .start(() -> run(check)));
        }
    }

    private void run(TrailCheck check) {
        Instant able = clock.instant();
        while (running) {
            Instant begun = clock.instant();
            if (looked(check)) {
                able = clock.instant();
            } else if (running && begun.isAfter(able.plus(settings.patience()))) {
                unable(check, able);
            }
            Duration took = Duration.between(begun, clock.instant());
            LockSupport.parkNanos(
                    (took.compareTo(settings.interval()) > 0 ? took : settings.interval())
                            .toNanos());
        }
    }

    private boolean looked(TrailCheck check) {
        try {
            Look look = check.look();
            Instant now = clock.instant();
            Map<Check, Long> found =
                    look.findings().stream()
                            .collect(Collectors.groupingBy(Finding::check, Collectors.counting()));
            check.checks()
                    .forEach(
                            each ->
                                    statuses.put(
                                            each,
                                            new Status(
                                                    each,
                                                    now,
                                                    look.said(),
                                                    found.getOrDefault(each, 0L),
                                                    false)));
            raising.raise(look.findings());
            return true;
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("The check {} could not look", check.checks(), e);
                check.checks().forEach(this::failing);
            }
            return false;
        }
    }

    private void failing(Check check) {
        Status last = status(check);
        statuses.put(check, new Status(check, last.lookedAt(), last.said(), last.findings(), true));
    }

    private void unable(TrailCheck check, Instant since) {
        try {
            raising.raise(
                    check.checks().stream()
                            .map(
                                    each ->
                                            new Finding(
                                                    each,
                                                    "check since " + since,
                                                    "the check has not been able to look since "
                                                            + since
                                                            + ": nobody knows whether it would find"
                                                            + " anything"))
                            .toList());
        } catch (RuntimeException told) {
            LOG.warn("The alarm is only in this log", told);
        }
    }

    /** A pause ends at once; what is under way has a few seconds. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        for (Thread thread : threads) {
            try {
                if (!thread.join(END_OF_LOOK)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
