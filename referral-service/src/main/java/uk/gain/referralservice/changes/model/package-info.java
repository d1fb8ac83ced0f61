/** A change, and the feed of them. */
@NullMarked
@NamedInterface("model")
package uk.gain.referralservice.changes.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
