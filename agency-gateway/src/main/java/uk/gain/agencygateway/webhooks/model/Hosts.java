package uk.gain.agencygateway.webhooks.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the hosts that operators registered. */
public interface Hosts {

    /** Whether it was not registered yet; what is there already stays as it is. */
    boolean register(Registered host);

    /** What was removed; empty when there is no such host. */
    Optional<Registered> remove(UUID id);

    /** By agency, then name, then port. */
    List<Registered> all();

    List<Registered> of(String agency);
}
