/** The referral-service as a whole: its structure, and its journey with real parts. */
@NullMarked
package uk.gain.referralservice;

import org.jspecify.annotations.NullMarked;
