package uk.gain.auditservice.counting.model;

import java.util.Map;

/** The broker's copy of everything, which the owner of the database does not own. */
public interface Broker {

    /** The partitions there are, with the offsets they begin and end at. */
    Map<Partition, Extent> extents();

    /**
     * Records by their offsets; what the broker does not have any more is absent.
     *
     * @param wanted first and last offset of each partition, both included
     */
    Map<Partition, Map<Long, BrokerRecord>> records(Map<Partition, Extent> wanted);

    /** Offsets from (inclusive) to: exclusive for what there is, inclusive for what is wanted. */
    record Extent(long from, long to) {}
}
