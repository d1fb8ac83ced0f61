package uk.gain.agencygateway.requests.web;

import uk.gain.agencygateway.changes.model.Change;

/** One thing that a stream tells whoever follows it. */
sealed interface Told {

    /**
     * From where it is followed.
     *
     * @param position the feed's position that comes before everything told
     */
    record Following(long position) implements Told {}

    /** Something happened. */
    record Changed(Change change) implements Told {}

    /** Nothing happened, and the stream is alive. */
    record Alive() implements Told {}

    /** Nothing comes any more. */
    record Ended(Reason reason) implements Told {}

    /** Why a stream ends. */
    enum Reason {
        /** The token has expired: connect again with a new one. */
        TOKEN_EXPIRED("token-expired"),
        /** The certificate of the connection was revoked. */
        CERTIFICATE_REVOKED("certificate-revoked"),
        /**
         * The directory no longer knows the caller or its certificate, or its agency is disabled.
         */
        NO_MEMBERSHIP("no-membership"),
        /** This instance stops: connect again. */
        SERVICE_STOPPING("service-stopping"),
        /** Whether the caller may follow cannot be looked up: connect again, a little later. */
        UNAVAILABLE("unavailable");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }

        /** As it is told. */
        String slug() {
            return slug;
        }
    }
}
