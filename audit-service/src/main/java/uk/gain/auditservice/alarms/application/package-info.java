/** Running the checks, raising alarms, acknowledging them. */
@NullMarked
package uk.gain.auditservice.alarms.application;

import org.jspecify.annotations.NullMarked;
