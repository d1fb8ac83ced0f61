package uk.gain.auditservice.alarms.model;

/** What is checked without end. */
public enum Check {
    /** Every entry, hash and checkpoint of the database is derived again. */
    LOG("The log derives to what was signed"),
    /** Checkpoints that were published on Kafka are those of the database. */
    PUBLISHED_CHECKPOINTS("Published checkpoints are the log's"),
    /** What witnesses cosigned last is the beginning of the log. */
    WITNESSES("The log continues what witnesses cosigned"),
    /** Enough witnesses have cosigned a checkpoint of late. */
    QUORUM("Enough witnesses cosign"),
    /** Cosignatures that are kept are those of the witnesses. */
    COSIGNATURES("Kept cosignatures are the witnesses’"),
    /** The broker has every record that was logged, and none that was not. */
    BROKER("The broker has what the log has"),
    /** Every offset of every partition has its entry, and the record it tells of. */
    ENTRIES("Every record has its entry, and every entry its record"),
    /** Events of a referral or request follow one another without a gap and without a double. */
    SEQUENCES("Sequences have no gap and no double"),
    /** A delivery has the record of the access that showed the content. */
    READS("Every delivery has its access event"),
    /** What waits to be published does not wait long. */
    OUTBOX("Nothing waits long to be published"),
    /** An authority has time-stamped a checkpoint of late, where one is asked. */
    TIME_STAMPS("Checkpoints are time-stamped");

    private final String promise;

    Check(String promise) {
        this.promise = promise;
    }

    /** What holds as long as the check finds nothing. */
    public String promise() {
        return promise;
    }
}
