/** Days that count and days that do not, and what an instant is that lies so many hours on. */
@NamedInterface("model")
@NullMarked
package uk.gain.referralservice.clock.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
