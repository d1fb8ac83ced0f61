/** Who is a party, and which entries are theirs. */
@NullMarked
package uk.gain.auditservice.receipts.application;

import org.jspecify.annotations.NullMarked;
