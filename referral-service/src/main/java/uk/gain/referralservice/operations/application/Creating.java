package uk.gain.referralservice.operations.application;

import uk.gain.referralservice.operations.model.Operation;

/** What a co-ordinator is told who creates an operation. */
public sealed interface Creating {

    record Created(Operation operation) implements Creating {}

    /** The region has one by this code. */
    record CodeTaken() implements Creating {}

    /** A code is 1 to 40 of A-Z, 0-9 and hyphen, and begins with no hyphen. */
    record CodeNotAllowed() implements Creating {}
}
