/** Auditors and operators have the log verified. */
@NullMarked
package uk.gain.auditservice.verifying.web;

import org.jspecify.annotations.NullMarked;
