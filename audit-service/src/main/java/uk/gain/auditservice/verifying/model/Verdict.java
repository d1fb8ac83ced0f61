package uk.gain.auditservice.verifying.model;

/** What came of a verification. */
public sealed interface Verdict {

    /**
     * Every entry, hash and checkpoint is as it was signed.
     *
     * @param root base64 of the root over all entries
     */
    record Intact(long entries, long checkpoints, String root) implements Verdict {}

    /** The first thing that is wrong. */
    record Broken(Flaw flaw) implements Verdict {}
}
