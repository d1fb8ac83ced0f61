package uk.gain.agencygateway.nudging.model;

/** Port: the mail server. */
public interface Postbox {

    /** Whether this exchange sends e-mail at all. */
    boolean isOn();

    /** Hands one e-mail over; never throws for what the mail server says. */
    Handover hand(String address, Notice notice);

    /** What came of it. */
    sealed interface Handover {

        /** The server took it. */
        record Taken() implements Handover {}

        /** Not now (4xx), or the server cannot be reached. */
        record NotNow() implements Handover {}

        /**
         * Never like this.
         *
         * @param code the server's, 500 to 599
         */
        record Refused(int code) implements Handover {}
    }
}
