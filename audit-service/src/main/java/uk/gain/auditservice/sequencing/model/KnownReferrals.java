package uk.gain.auditservice.sequencing.model;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The referrals the log has heard of; can be rebuilt from the log. */
public interface KnownReferrals {

    Map<UUID, KnownReferral> find(Collection<UUID> referralIds);

    void add(Collection<KnownReferral> referrals);
}
