package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * A message in its place, sealed.
 *
 * @param agency whose request it is about; absent when it is about the whole referral
 * @param answered whether another message answers it
 */
public record Posted(Message message, @Nullable AgencyCode agency, boolean answered) {}
