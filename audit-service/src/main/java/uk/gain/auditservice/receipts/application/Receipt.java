package uk.gain.auditservice.receipts.application;

import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.log.model.ProofFile;

/** What came of asking for a receipt. */
public sealed interface Receipt {

    /** The entry as it is hashed into the log, and the proof that it is there. */
    record Proven(Found entry, ProofFile proof) implements Receipt {}

    /** It is in the log, under no signed checkpoint yet: in a moment it is. */
    record NotSignedYet() implements Receipt {}

    /** The log holds no such act of theirs; whether it holds somebody else's is not told. */
    record NotTheirs() implements Receipt {}
}
