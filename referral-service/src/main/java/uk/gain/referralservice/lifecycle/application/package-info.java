/** The use cases of a referral's life: each one transaction. */
@NullMarked
@NamedInterface("application")
package uk.gain.referralservice.lifecycle.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
