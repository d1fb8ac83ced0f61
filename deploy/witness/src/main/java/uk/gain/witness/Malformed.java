package uk.gain.witness;

/** What was sent is not what the format says. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
        super(reason);
    }
}
