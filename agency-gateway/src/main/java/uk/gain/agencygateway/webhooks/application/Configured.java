package uk.gain.agencygateway.webhooks.application;

import java.util.List;
import java.util.Optional;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Registered;
import uk.gain.agencygateway.webhooks.model.SigningKey;

/** What came of setting something. */
public sealed interface Configured {

    /**
     * Everything that is set for the agency.
     *
     * @param endpoint empty while the agency has none
     * @param keys that sign now, the newest first
     * @param hosts that an operator registered for the agency
     */
    record Now(Optional<Endpoint> endpoint, List<SigningKey.Published> keys, List<Registered> hosts)
            implements Configured {}

    /** What was entered breaks a rule. */
    record Refused(BrokenRule rule) implements Configured {}

    /** The agency has no endpoint, or it is disabled where an enabled one is needed. */
    record NotEnabled() implements Configured {}
}
