package uk.gain.auditservice.receipts.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.model.ReadEntry;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.ProblemType;

/**
 * Hands whoever did something the proof of it, and nobody else: an entry is theirs if it names
 * them, in their organisation, as who acted. If it cannot be recorded, it is not handed out.
 */
@Service
@Transactional
public class HandingOutReceipts {

    private static final String KIND = "receipt";
    private static final int TIME_ORDERED = 7;
    private static final int BATCH = 1_000;

    /** An event's id tells when it was made; its own time is within this of it. */
    private static final Duration AROUND = Duration.ofMinutes(1);

    private final EntryIndex index;
    private final ProvingEntries proving;
    private final AccessEvents accesses;

    HandingOutReceipts(EntryIndex index, ProvingEntries proving, AccessEvents accesses) {
        this.index = index;
        this.proving = proving;
        this.accesses = accesses;
    }

    /**
     * The receipt of one event.
     *
     * @param source the API operation, as a pattern
     */
    public Receipt of(Caller caller, UUID eventId, String source) {
        Optional<Found> found = find(caller, eventId);
        if (found.isEmpty()) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                                    Operation.CONSULTATION,
                                    KIND,
                                    source,
                                    ProblemType.NOT_FOUND.slug())
                            .of(eventId.toString()));
            return new Receipt.NotTheirs();
        }
        Found entry = found.get();
        Access access =
                Access.allowed(Operation.CONSULTATION, KIND, Justification.CASEWORK, source)
                        .of(eventId.toString())
                        .at(String.valueOf(entry.index()));
        UUID referral = ReadEntry.of(entry).referralId();
        accesses.record(caller, referral == null ? access : access.in(referral));
        return proving.proof(entry.index())
                .<Receipt>map(proof -> new Receipt.Proven(entry, proof))
                .orElseGet(Receipt.NotSignedYet::new);
    }

    /** Among what the caller did around the time at which the id was made. */
    private Optional<Found> find(Caller caller, UUID eventId) {
        if (eventId.version() != TIME_ORDERED) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochMilli(eventId.getMostSignificantBits() >>> 16);
        Search search =
                Search.allowedActsOf(caller.subject())
                        .between(made.minus(AROUND), made.plus(AROUND));
        String says = "\"eventId\":\"" + eventId + "\"";
        long before = Long.MAX_VALUE;
        while (true) {
            List<Found> batch = index.newest(search, before, BATCH);
            Optional<Found> found =
                    batch.stream()
                            .filter(
                                    entry ->
                                            new String(entry.bytes(), StandardCharsets.UTF_8)
                                                    .contains(says))
                            .filter(entry -> isTheirs(caller, ReadEntry.of(entry)))
                            .findFirst();
            if (found.isPresent() || batch.size() < BATCH) {
                return found;
            }
            before = batch.getLast().index();
        }
    }

    private static boolean isTheirs(Caller caller, ReadEntry entry) {
        ReadEntry.Person by = entry.by();
        return by != null
                && by.subject().equals(caller.subject())
                && by.organisation().equals(caller.organisation());
    }
}
