package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * One line of a referral's history.
 *
 * @param request which request it is about; absent when about the whole referral
 * @param agency whose request that is
 * @param recordedAt when this service learnt of it
 */
public record HistoryEntry(
        Fact fact, @Nullable RequestId request, @Nullable AgencyCode agency, Instant recordedAt) {}
