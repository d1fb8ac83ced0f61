package uk.gain.proofcheck;

/** The proof does not hold; the message says why. */
final class NotVerified extends Exception {

    private static final long serialVersionUID = 1L;

    NotVerified(String reason) {
        super(reason);
    }
}
