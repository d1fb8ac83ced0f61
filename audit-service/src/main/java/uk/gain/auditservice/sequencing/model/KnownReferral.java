package uk.gain.auditservice.sequencing.model;

import java.util.UUID;

/**
 * What the log has heard of a referral, to be named in later entries about it.
 *
 * @param rocu the region that raised it, which answers are disclosed to
 */
public record KnownReferral(UUID referralId, String reference, String rocu) {}
