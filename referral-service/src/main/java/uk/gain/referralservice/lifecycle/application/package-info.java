/** The use cases of a referral's life: each one transaction. */
@NullMarked
package uk.gain.referralservice.lifecycle.application;

import org.jspecify.annotations.NullMarked;
