package uk.gain.auditservice.counting.model;

/** A partition of a topic. */
public record Partition(String topic, int number) {

    /** As alarms name a record of it. */
    public String at(long offset) {
        return this + "@" + offset;
    }

    @Override
    public String toString() {
        return topic + "-" + number;
    }
}
