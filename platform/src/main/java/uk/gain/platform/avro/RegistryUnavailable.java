package uk.gain.platform.avro;

/** The registry did not answer, so nobody knows yet; trying again makes sense. */
public final class RegistryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryUnavailable(Exception cause) {
        super("The schema registry does not answer", cause);
    }
}
