package uk.gain.referralservice.powers.model;

import org.jspecify.annotations.Nullable;

/** Whether what was disclosed under a power may go on to somebody else. */
public sealed interface Onward {

    /** It may go on. */
    record Free() implements Onward {}

    /** It may go on for the purpose it was disclosed for, and for no other. */
    record PurposeBound() implements Onward {}

    /**
     * It may go on only if this body consents.
     *
     * @param body an agency's code or a legal class, e.g. HMRC
     */
    record ConsentOf(String body) implements Onward {

        public ConsentOf {
            if (body.isBlank()) {
                throw new IllegalArgumentException("Say whose consent is needed");
            }
        }
    }

    /** It may not go on. */
    record Prohibited() implements Onward {}

    /** Its name in files, in tables and on the wire. */
    default String code() {
        return switch (this) {
            case Free() -> "FREE";
            case PurposeBound() -> "PURPOSE_BOUND";
            case ConsentOf(_) -> "CONSENT_OF";
            case Prohibited() -> "PROHIBITED";
        };
    }

    /** Whose consent is needed; absent where nobody's is. */
    default @Nullable String consentOf() {
        return this instanceof ConsentOf(String body) ? body : null;
    }

    /**
     * Read from its name.
     *
     * @param consentOf with CONSENT_OF only
     * @throws IllegalArgumentException when there is no such rule, or it does not say whose consent
     */
    static Onward of(String code, @Nullable String consentOf) {
        return switch (code) {
            case "FREE" -> new Free();
            case "PURPOSE_BOUND" -> new PurposeBound();
            case "CONSENT_OF" -> new ConsentOf(consentOf == null ? "" : consentOf);
            case "PROHIBITED" -> new Prohibited();
            default -> throw new IllegalArgumentException("Nothing goes on by the rule " + code);
        };
    }
}
