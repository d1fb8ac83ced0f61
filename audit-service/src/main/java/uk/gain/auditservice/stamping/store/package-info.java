/** The table of time stamps. */
@NullMarked
package uk.gain.auditservice.stamping.store;

import org.jspecify.annotations.NullMarked;
