package uk.gain.platform.problems;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: where it happened, without its words, which may quote content. */
final class Unspoken extends Exception {

    private static final long serialVersionUID = 1L;

    private Unspoken(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    static Unspoken of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Unspoken(failure, cause == null ? null : of(cause));
    }
}
