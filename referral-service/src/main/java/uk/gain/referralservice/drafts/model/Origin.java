package uk.gain.referralservice.drafts.model;

import java.time.Instant;

/**
 * What never changes about a draft.
 *
 * @param unit code of the force or team that submitted it
 * @param rocu code of the region whose co-ordinator handles it
 * @param submittedBy the requester, opaque
 */
public record Origin(
        DraftId id, String unit, String rocu, String submittedBy, Instant submittedAt) {}
