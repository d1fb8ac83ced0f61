/** The legal gateways in plain Java, and the ports through which they are kept. */
@NullMarked
@NamedInterface("model")
package uk.gain.referralservice.powers.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
