/**
 * Has a checkpoint time-stamped from time to time by an authority that is neither the log nor one
 * of its witnesses (RFC 3161), and hands the time stamps out.
 */
@NullMarked
package uk.gain.auditservice.stamping;

import org.jspecify.annotations.NullMarked;
