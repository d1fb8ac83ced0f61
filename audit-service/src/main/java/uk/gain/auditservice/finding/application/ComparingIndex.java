package uk.gain.auditservice.finding.application;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.auditservice.finding.model.Comparison;
import uk.gain.auditservice.finding.model.RebuiltIndex;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;

/**
 * Makes the index a second time from the log and compares, or mends. Each block is a transaction of
 * its own, so that neither holds up the sequencer, whatever the size of the log. It is on record
 * before it begins.
 */
@Service
public class ComparingIndex {

    private static final String OBJECT = "index";

    private final RebuiltIndex index;
    private final AccessEvents accesses;
    private final TransactionTemplate transactions;

    ComparingIndex(RebuiltIndex index, AccessEvents accesses, TransactionTemplate transactions) {
        this.index = index;
        this.accesses = accesses;
        this.transactions = transactions;
    }

    public Comparison.Result compare(LookUp lookUp) {
        record(lookUp, Operation.CONSULTATION);
        Comparison comparison = new Comparison(index);
        return each(comparison, comparison::compare);
    }

    /** What was wrong, and is not any more; the log itself is never changed. */
    public Comparison.Result mend(LookUp lookUp) {
        record(lookUp, Operation.ALTERATION);
        Comparison comparison = new Comparison(index);
        return each(comparison, comparison::mend);
    }

    private Comparison.Result each(Comparison comparison, LongConsumer block) {
        for (long number = 0; number < comparison.blocks(); number++) {
            long at = number;
            transactions.executeWithoutResult(_ -> block.accept(at));
        }
        return comparison.result();
    }

    private void record(LookUp lookUp, Operation operation) {
        Access access =
                Access.allowed(
                        operation,
                        OBJECT,
                        Justification.valueOf(lookUp.purpose().name()),
                        lookUp.source());
        transactions.executeWithoutResult(_ -> accesses.record(lookUp.caller(), access));
    }
}
