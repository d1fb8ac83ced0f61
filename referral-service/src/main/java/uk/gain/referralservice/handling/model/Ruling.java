package uk.gain.referralservice.handling.model;

/** Whether an act is allowed. */
public sealed interface Ruling {

    /** It may be done, on this condition. */
    record Allowed(Condition condition) implements Ruling {}

    /** Only if the originator consents. */
    record ConsentNeeded(Rule rule) implements Ruling {}

    /** Whatever the originator says. */
    record Forbidden(Rule rule) implements Ruling {}

    /** What whoever does it has to keep to. */
    enum Condition {
        NONE,
        COVERTLY_ONLY,
        SAME_PURPOSE_ONLY
    }

    /** What stands in the way. */
    enum Rule {
        /** A1: no action without the originator's permission. */
        ACTION_CODE_A1,
        /** S2: not to be sanitised without consulting the originator. */
        SANITISATION_CODE_S2,
        /** C: sharing is permitted with conditions. */
        HANDLING_CODE_C,
        /** A code that this version does not know. */
        CODE_UNKNOWN,
        /** The statute asks for the consent of the body that disclosed it. */
        ONWARD_CONSENT_OF_ORIGINATOR,
        /** The statute asks for the consent of another body. */
        ONWARD_CONSENT_OF_ANOTHER,
        /** The statute forbids it. */
        ONWARD_PROHIBITED,
        /** It is not known under which statute it was disclosed. */
        ONWARD_NOT_KNOWN
    }
}
