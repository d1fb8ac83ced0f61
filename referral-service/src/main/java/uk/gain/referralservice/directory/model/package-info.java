/** The directory in plain Java, and the ports through which it is kept and announced. */
@NullMarked
@NamedInterface("model")
package uk.gain.referralservice.directory.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
