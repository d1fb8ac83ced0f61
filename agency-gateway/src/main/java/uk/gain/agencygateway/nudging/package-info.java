/**
 * E-mail for agencies without a system: that requests wait, how many, how urgent, until when; never
 * whom or what they are about. Off unless a mail server is set.
 */
@NullMarked
package uk.gain.agencygateway.nudging;

import org.jspecify.annotations.NullMarked;
