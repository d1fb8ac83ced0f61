/** What co-ordinators do with agencies' content, each in its transaction. */
@NamedInterface("application")
@NullMarked
package uk.gain.referralservice.handling.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
