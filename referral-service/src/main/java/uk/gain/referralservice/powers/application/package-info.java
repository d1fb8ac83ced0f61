/** The use cases of the legal gateways: each one transaction. */
@NullMarked
@NamedInterface("application")
package uk.gain.referralservice.powers.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
