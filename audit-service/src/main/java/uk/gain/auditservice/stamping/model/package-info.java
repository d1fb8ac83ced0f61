/** A time stamp, the authority that makes it, and where it is kept. */
@NullMarked
package uk.gain.auditservice.stamping.model;

import org.jspecify.annotations.NullMarked;
