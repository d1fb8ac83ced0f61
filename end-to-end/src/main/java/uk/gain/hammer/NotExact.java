package uk.gain.hammer;

/** Something was lost, doubled, reordered, unproven, or not done in time. */
final class NotExact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotExact(String what) {
        super(what);
    }

    NotExact(String what, Throwable cause) {
        super(what, cause);
    }
}
