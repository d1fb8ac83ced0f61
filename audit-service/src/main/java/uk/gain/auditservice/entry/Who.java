package uk.gain.auditservice.entry;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, by opaque identifiers only.
 *
 * @param onBehalfOf the unit or person acted for; absent when for the actor's own organisation
 */
public record Who(
        String kind,
        String role,
        String subject,
        String organisation,
        @Nullable String onBehalfOf) {}
