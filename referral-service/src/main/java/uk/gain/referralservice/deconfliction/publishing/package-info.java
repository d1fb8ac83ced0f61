/** The record of what is done with what is known of subjects. */
@NullMarked
package uk.gain.referralservice.deconfliction.publishing;

import org.jspecify.annotations.NullMarked;
