package uk.gain.agencygateway.requests.model;

/** A document that is not taken; nothing of it is kept. */
public record DocumentRefused(Reason reason) implements Uploaded {

    /** Why; the message says what can be done, and never repeats a value. */
    public enum Reason {
        EMPTY("the document has no bytes"),
        TOO_LARGE("the document is larger than one may be"),
        TOO_LARGE_TOGETHER("the documents of this request are larger than they may be together"),
        TOO_MANY("the request has as many documents as it may have"),
        NOT_ITS_TYPE("the bytes are not of the declared type, or hold macros"),
        INFECTED("malware was found in the document");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
