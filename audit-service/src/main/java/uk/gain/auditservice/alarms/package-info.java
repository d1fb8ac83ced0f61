/**
 * Checks that look at the trail without end, and the alarms that name what they find. A check that
 * cannot look is an alarm itself.
 */
@NullMarked
package uk.gain.auditservice.alarms;

import org.jspecify.annotations.NullMarked;
