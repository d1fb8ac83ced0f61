package uk.gain.verifier;

/** What was given does not hold, or cannot be read; the message says what and where. */
final class NotVerified extends Exception {

    private static final long serialVersionUID = 1L;

    NotVerified(String reason) {
        super(reason);
    }

    /** About one entry. */
    static NotVerified entry(long index, String reason) {
        return new NotVerified("entry " + index + ": " + reason);
    }
}
