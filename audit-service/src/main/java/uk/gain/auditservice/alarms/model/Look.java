package uk.gain.auditservice.alarms.model;

import java.util.List;

/**
 * What came of one look.
 *
 * @param said what was looked at, in words
 */
public record Look(String said, List<Finding> findings) {

    public Look {
        findings = List.copyOf(findings);
    }
}
