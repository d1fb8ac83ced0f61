/**
 * Every rule of a referral's life in plain Java, and the ports through which it is kept and sent.
 */
@NullMarked
@NamedInterface("model")
package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
