/**
 * Auditors take the trail away, with the proofs and the signed checkpoint that let anybody check it
 * offline; every export is an entry itself.
 */
@NullMarked
package uk.gain.auditservice.exporting;

import org.jspecify.annotations.NullMarked;
