package uk.gain.platform.outbox;

import java.util.List;

/** Where a service puts what it has to say, in the transaction that makes it true. */
public class Outbox {

    /**
     * Stores the messages for publication, in this order.
     *
     * <p>MUST be called in the transaction that changes the aggregate, and after the aggregate's
     * row was locked or its version compared: row ids are taken before commit, so only that lock
     * makes their order the order of the facts. Refuses to work outside a transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(List<OutboxMessage> messages) {
        throw new UnsupportedOperationException();
    }
}
