/**
 * What two subjects must have in common to be taken for one, in plain Java: it sees keyed marks and
 * never a name.
 */
@NullMarked
@NamedInterface("model")
package uk.gain.referralservice.deconfliction.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
