/** The record of who changed how soon an answer is needed. */
@NullMarked
package uk.gain.referralservice.limits.publishing;

import org.jspecify.annotations.NullMarked;
