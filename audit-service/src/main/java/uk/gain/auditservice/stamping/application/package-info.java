/** One time stamp an hour. */
@NullMarked
package uk.gain.auditservice.stamping.application;

import org.jspecify.annotations.NullMarked;
