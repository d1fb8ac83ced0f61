/** The page of the trail's integrity. */
@NullMarked
package uk.gain.auditservice.alarms.pages;

import org.jspecify.annotations.NullMarked;
