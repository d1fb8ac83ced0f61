package uk.gain.platform.avro;

import java.util.Collection;
import uk.gain.contract.topics.Topic;

/**
 * Topics and schemas, from the catalogue and from nothing else. At start a service creates the
 * topics it writes and registers their schemas, patiently; its listeners start as soon as the
 * topics they read exist.
 */
public class ContractProvisioning {

    /** Creates these topics and registers their schemas; returns when both are done. */
    public void provision(Collection<Topic<?>> topics) {
        throw new UnsupportedOperationException();
    }

    /** Returns when all these topics exist; says in the log what it waits for. */
    public void await(Collection<Topic<?>> topics) {
        throw new UnsupportedOperationException();
    }
}
