package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: one endpoint per agency, its keys, and whoever sends to it. */
public interface Endpoints {

    Optional<Endpoint> find(String agency);

    /** The same, locked until the transaction ends. */
    Optional<Endpoint> lock(String agency);

    /** Sets the agency's endpoint, enabled, with a closed circuit. */
    void set(String agency, Destination destination, Instant at);

    /** MUST hold the endpoint's lock. */
    void disable(String agency, Endpoint.Because because, Instant at);

    /** Lets the next message go at once. */
    void tryNow(String agency);

    /** From now on it signs; the keys before it sign beside it until {@code othersRetireAt}. */
    void addKey(String agency, SigningKey key, Instant at, Instant othersRetireAt);

    /** The keys that sign at this time, the newest first. */
    List<SigningKey.Published> keys(String agency, Instant at);

    /** The same with their secrets. */
    List<SigningKey> signingKeys(String agency, Instant at);

    /**
     * Takes an enabled endpoint that has something due and that nobody sends to: until the lease
     * ends it is this caller's alone. Endpoints take turns.
     */
    Optional<Endpoint> lease(UUID lease, Instant now, Instant until);

    /** Keeps how it goes, and the lease until then; false when the lease is lost. */
    boolean keep(UUID lease, Circuit circuit, Instant until);

    /** Somebody else may send. A lease that is lost already stays so. */
    void release(UUID lease);
}
