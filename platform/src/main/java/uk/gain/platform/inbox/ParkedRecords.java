package uk.gain.platform.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

/** The records that wait for an operator, and the way back for them. */
public class ParkedRecords {

    private final TransactionTemplate transaction;
    private final ParkedRows rows;
    private final Receivers receivers;
    private final AccessEvents accesses;

    ParkedRecords(
            TransactionTemplate transaction,
            ParkedRows rows,
            Receivers receivers,
            AccessEvents accesses) {
        this.transaction = transaction;
        this.rows = rows;
        this.receivers = receivers;
        this.accesses = accesses;
    }

    /** In the order they were parked. */
    public Page<ParkedRecord> page(PageRequest request) {
        long after = request.after() == null ? 0 : Long.parseLong(request.after());
        return Page.of(
                request, rows.page(after, request.fetch()), record -> String.valueOf(record.id()));
    }

    /**
     * Applies everything that waits under the key of this record, in order, each in a transaction
     * of its own, until one cannot be applied. What is not applied stays parked.
     */
    public Redrive redrive(Caller operator, long id) {
        ParkedRecord first =
                transaction.execute(
                        _ -> {
                            ParkedRecord found = rows.find(id).orElse(null);
                            if (found != null) {
                                accesses.record(operator, redriving(found));
                            }
                            return found;
                        });
        if (first == null) {
            return new Redrive.Unknown();
        }
        Receiver<?> receiver = receivers.of(first.topic());
        if (receiver == null) {
            return new Redrive.Stopped(0, "nobody here listens to " + first.topic());
        }
        int applied = 0;
        while (true) {
            Step step = step(receiver, first);
            switch (step) {
                case Step.Applied() -> applied++;
                case Step.Finished() -> {
                    return new Redrive.Done(applied);
                }
                case Step.Waits(String reason) -> {
                    return new Redrive.Stopped(applied, reason);
                }
            }
        }
    }

    private sealed interface Step {
        record Applied() implements Step {}

        record Finished() implements Step {}

        record Waits(String reason) implements Step {}
    }

    private Step step(Receiver<?> receiver, ParkedRecord first) {
        try {
            return transaction.execute(_ -> applyNext(receiver, first));
        } catch (RuntimeException e) {
            Receiving.throwIfNobodyIsToBlame(e);
            return new Step.Waits("cannot be applied: " + e.getClass().getSimpleName());
        }
    }

    /** The first in order that is not merely waiting for one parked behind it. */
    private Step applyNext(Receiver<?> receiver, ParkedRecord first) {
        List<ParkedRows.Row> waiting = rows.lock(first.topic(), first.key());
        @Nullable String gap = null;
        for (ParkedRows.Row row : waiting) {
            List<Parking> parkings = receiver.apply(List.of(row.record()));
            if (parkings.isEmpty()) {
                rows.remove(row.id());
                return new Step.Applied();
            }
            Parking parking = parkings.getFirst();
            rows.explain(row.id(), parking.reason());
            if (!parking.gap()) {
                return new Step.Waits(parking.reason());
            }
            gap = gap == null ? parking.reason() : gap;
        }
        return gap == null ? new Step.Finished() : new Step.Waits(gap);
    }

    private static Access redriving(ParkedRecord record) {
        return Access.allowed(
                        Operation.CONFIGURATION,
                        "parked-record",
                        Justification.INTEGRITY_AND_SECURITY,
                        "POST /api/operator/parked-records/{id}/redrive")
                .of(record.topic() + "-" + record.partition() + "@" + record.offset());
    }
}
