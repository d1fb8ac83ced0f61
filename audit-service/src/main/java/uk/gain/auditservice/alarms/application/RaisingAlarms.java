package uk.gain.auditservice.alarms.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.gain.auditservice.alarms.model.Alarms;
import uk.gain.auditservice.alarms.model.Finding;

/**
 * An alarm is a row, a line in the operators' log and a count. The line is written even if the row
 * cannot be: whoever owns the database cannot silence it.
 */
@Service
class RaisingAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(RaisingAlarms.class);

    private final Alarms alarms;
    private final MeterRegistry meters;
    private final Clock clock;

    RaisingAlarms(Alarms alarms, MeterRegistry meters, Clock clock) {
        this.alarms = alarms;
        this.meters = meters;
        this.clock = clock;
    }

    void raise(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Finding> fresh = findings;
        try {
            fresh = alarms.raise(findings, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } finally {
            fresh.forEach(this::tell);
        }
    }

    private void tell(Finding finding) {
        LOG.error("ALARM {} {}: {}", finding.check(), finding.record(), finding.message());
        meters.counter("gain.trail.alarms", "check", finding.check().name()).increment();
    }
}
