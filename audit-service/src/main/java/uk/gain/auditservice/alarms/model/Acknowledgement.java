package uk.gain.auditservice.alarms.model;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An auditor's word on an alarm. It holds no free text, because this service has no key to seal it
 * with: what there is to say stands in the case.
 *
 * @param by who, opaque
 * @param caseReference where it is looked into: letters, digits and - / . _, at most 40
 */
public record Acknowledgement(Reason reason, String caseReference, String by, Instant at) {

    public static final String RULE =
            "caseReference must be 1 to 40 letters, digits or any of - / . _";

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._/-]{1,40}");

    /** What became of it. */
    public enum Reason {
        UNDER_INVESTIGATION,
        EXPLAINED,
        REPAIRED
    }

    public Acknowledgement {
        if (!isReference(caseReference)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }
}
