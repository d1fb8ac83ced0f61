/** What is said about a referral, in the contract's words. */
@NullMarked
package uk.gain.referralservice.lifecycle.publishing;

import org.jspecify.annotations.NullMarked;
