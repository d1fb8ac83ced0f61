package uk.gain.exchange.story;

/** A step of the story did not go as promised. */
public final class StoryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryFailed(String what) {
        super(what);
    }

    StoryFailed(String what, Throwable cause) {
        super(what + ": " + cause, cause);
    }
}
