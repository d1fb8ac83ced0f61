package uk.gain.exchange.nationallist;

/** What came out is not what went in, or the exchange did not answer as it must. */
final class NotExact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotExact(String what) {
        super(what);
    }
}
