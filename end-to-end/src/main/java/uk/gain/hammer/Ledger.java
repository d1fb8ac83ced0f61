package uk.gain.hammer;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the hammer itself did and saw; instants are of the JVM's nanosecond clock. */
final class Ledger {

    /** A referral was due at the one instant and answered for at the other. */
    private record Raising(long due, String reference) {}

    /** An agency's request, from the inbox to its answer. */
    static final class Request {
        final UUID id;
        final UUID referral;
        final String agency;
        final long arrived;
        volatile long answered;

        Request(UUID id, UUID referral, String agency, long arrived) {
            this.id = id;
            this.referral = referral;
            this.agency = agency;
            this.arrived = arrived;
        }
    }

    private final Map<UUID, Raising> referrals = new ConcurrentHashMap<>();
    private final Map<UUID, Request> requests = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();

    void raised(UUID referral, String reference, long due) {
        if (referrals.put(referral, new Raising(due, reference)) != null) {
            throw new NotExact("Referral " + referral + " was raised twice");
        }
    }

    /** False when it is known already. */
    boolean arrived(Request request) {
        return requests.putIfAbsent(request.id, request) == null;
    }

    void answered(Request request, long at) {
        if (request.answered != 0) {
            throw new NotExact("Request " + request.id + " was answered twice");
        }
        request.answered = at;
        answered.incrementAndGet();
    }

    int referralsRaised() {
        return referrals.size();
    }

    int requestsAnswered() {
        return answered.get();
    }

    boolean knows(UUID referral) {
        return referrals.containsKey(referral);
    }

    boolean hasRequest(UUID id) {
        return requests.containsKey(id);
    }

    Collection<Request> requests() {
        return requests.values();
    }

    /** Of every request whose raising was timed. */
    void tell(Latencies latencies) {
        for (Request request : requests.values()) {
            Raising raising = referrals.get(request.referral);
            if (raising != null && raising.due != 0) {
                latencies.took(Step.ARRIVE, raising.due, request.arrived);
            }
        }
    }
}
