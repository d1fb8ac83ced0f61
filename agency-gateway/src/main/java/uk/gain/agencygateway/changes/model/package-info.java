/** A change, and the feed of them. */
@NullMarked
@NamedInterface("model")
package uk.gain.agencygateway.changes.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
