/**
 * Auditors find entries, take them with proofs, and state for which of the purposes of DPA 2018
 * s.62(4); every look-up is an entry itself.
 */
@NullMarked
package uk.gain.auditservice.finding;

import org.jspecify.annotations.NullMarked;
