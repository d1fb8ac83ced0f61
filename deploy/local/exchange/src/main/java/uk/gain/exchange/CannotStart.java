package uk.gain.exchange;

/**
 * The exchange cannot be started, for a reason that the person at the keyboard can do something
 * about.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String reason) {
        super(reason);
    }
}
