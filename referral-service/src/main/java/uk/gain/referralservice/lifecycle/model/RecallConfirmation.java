package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What an agency did about content that was recalled or corrected by that event.
 *
 * @param action in the agency's word, which may be newer than this version
 */
public record RecallConfirmation(UUID recall, RequestId request, Instant at, String action) {}
