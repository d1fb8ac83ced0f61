package uk.gain.referralservice.operations.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.operations.model.Operation;
import uk.gain.referralservice.operations.model.OperationAccesses;
import uk.gain.referralservice.operations.model.Operations;

/** A co-ordinator gives a set of referrals a name, before or after there are any in it. */
@Service
public class CreatingOperations {

    private final Operations operations;
    private final OperationAccesses accesses;
    private final Clock clock;

    CreatingOperations(Operations operations, OperationAccesses accesses, Clock clock) {
        this.operations = operations;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional
    public Creating create(Coordinator by, String code, String name, String source) {
        if (!Operation.isCode(code)) {
            return new Creating.CodeNotAllowed();
        }
        Operation operation =
                new Operation(
                        by.rocu(),
                        code,
                        name,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.subject());
        if (!operations.add(operation)) {
            return new Creating.CodeTaken();
        }
        accesses.created(by, operation, source);
        return new Creating.Created(operation);
    }
}
