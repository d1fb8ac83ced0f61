package uk.gain.autoresponder;

/** A setting, or what it leads to, that the program cannot work with; says what to change. */
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;

    Unusable(String what) {
        super(what);
        this.what = what;
    }

    /** For the person who set it. */
    String what() {
        return what;
    }
}
