package uk.gain.auditservice.alarms.model;

import java.time.Instant;
import java.util.List;

/** Where alarms are kept. */
public interface Alarms {

    /** Those that were not on record before; what was is seen again. */
    List<Finding> raise(List<Finding> findings, Instant at);

    /** The newest first, with smaller ids than the one given. */
    List<Alarm> newest(long before, int most);

    /** True unless it is acknowledged already, or is not there. */
    boolean acknowledge(long id, Acknowledgement acknowledgement);

    boolean exists(long id);
}
