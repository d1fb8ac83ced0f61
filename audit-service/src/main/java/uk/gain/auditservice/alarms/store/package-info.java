/** The table of alarms. */
@NullMarked
package uk.gain.auditservice.alarms.store;

import org.jspecify.annotations.NullMarked;
