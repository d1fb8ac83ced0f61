/** When something is due, and how a limit came about, in plain Java. */
@NullMarked
package uk.gain.referralservice.limits.model;

import org.jspecify.annotations.NullMarked;
