package uk.gain.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.platform.avro.RegistryUnavailable;

/**
 * One poll in one transaction; if that fails, record by record; and what cannot be applied even
 * alone is parked. Only a database or a registry that is away is thrown, for the poll to be
 * repeated: then no record is to blame.
 */
final class Receiving {

    private static final Logger log = LoggerFactory.getLogger(Receiving.class);

    private final TransactionTemplate transaction;
    private final ParkedRows parked;

    Receiving(TransactionTemplate transaction, ParkedRows parked) {
        this.transaction = transaction;
        this.parked = parked;
    }

    void receive(Receiver<?> receiver, List<IncomingRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> apply(receiver, records));
        } catch (RuntimeException e) {
            throwIfNobodyIsToBlame(e);
            log.warn(
                    "{} records of {} could not be applied together ({}), now one by one",
                    records.size(),
                    receiver.topic(),
                    e.getClass().getSimpleName());
            records.forEach(record -> receiveAlone(receiver, record));
        }
    }

    private void receiveAlone(Receiver<?> receiver, IncomingRecord record) {
        try {
            transaction.executeWithoutResult(_ -> apply(receiver, List.of(record)));
        } catch (RuntimeException e) {
            throwIfNobodyIsToBlame(e);
            transaction.executeWithoutResult(
                    _ -> park(receiver, List.of(Parking.failed(record, e))));
        }
    }

    private void apply(Receiver<?> receiver, List<IncomingRecord> records) {
        Set<String> waiting =
                parked.waitingAmong(
                        receiver.topic().name(),
                        records.stream()
                                .map(IncomingRecord::parkingKey)
                                .collect(Collectors.toSet()));
        List<Parking> parkings = new ArrayList<>();
        List<IncomingRecord> free = new ArrayList<>();
        for (IncomingRecord record : records) {
            if (waiting.contains(record.parkingKey())) {
                parkings.add(Parking.follows(record));
            } else {
                free.add(record);
            }
        }
        parkings.addAll(receiver.apply(free));
        park(receiver, parkings);
    }

    private void park(Receiver<?> receiver, List<Parking> parkings) {
        parked.park(receiver.topic().name(), parkings);
        for (Parking parking : parkings) {
            log.warn("{} is parked: {}", parking.record(), parking.reason());
        }
    }

    static void throwIfNobodyIsToBlame(RuntimeException failure) {
        switch (failure) {
            case RegistryUnavailable away -> throw away;
            case TransientDataAccessException passing -> throw passing;
            case RecoverableDataAccessException passing -> throw passing;
            case DataAccessResourceFailureException away -> throw away;
            case TransactionException away -> throw away;
            default -> {
                // The record is to blame.
            }
        }
    }
}
