/** Alerts in a browser: the region's, and those of one referral. */
@NullMarked
package uk.gain.referralservice.deconfliction.pages;

import org.jspecify.annotations.NullMarked;
