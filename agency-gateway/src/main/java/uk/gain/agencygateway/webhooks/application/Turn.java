package uk.gain.agencygateway.webhooks.application;

import java.util.List;
import java.util.UUID;
import uk.gain.agencygateway.webhooks.model.Deliveries.Due;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.SigningKey;

/** An endpoint that is this worker's alone for a while, and what is to be sent to it, in order. */
record Turn(UUID lease, Endpoint endpoint, List<SigningKey> keys, List<Due> due) {}
