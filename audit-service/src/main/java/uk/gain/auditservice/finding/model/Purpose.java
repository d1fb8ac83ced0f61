package uk.gain.auditservice.finding.model;

import java.util.Arrays;
import java.util.Optional;

/** The only purposes for which the trail may be used (DPA 2018 s.62(4)). */
public enum Purpose {
    LAWFULNESS_CHECK,
    SELF_MONITORING,
    INTEGRITY_AND_SECURITY,
    CRIMINAL_PROCEEDINGS;

    /** What whoever states none of them is told. */
    public static final String RULE =
            "purpose must be LAWFULNESS_CHECK, SELF_MONITORING, INTEGRITY_AND_SECURITY or"
                    + " CRIMINAL_PROCEEDINGS: section 62(4) of the Data Protection Act 2018 limits"
                    + " the use of these logs to them";

    /** Empty for what is none of them. */
    public static Optional<Purpose> of(String name) {
        return Arrays.stream(values()).filter(purpose -> purpose.name().equals(name)).findFirst();
    }
}
