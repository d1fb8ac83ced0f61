package uk.gain.auditservice.counting.model;

import java.util.Map;

/** How far the sequencer says it is: the offset of the record it logs next. */
public interface LoggedPositions {

    Map<Partition, Long> all();
}
