/** The changes of a region as a stream of events. */
@NullMarked
@NamedInterface("web")
package uk.gain.referralservice.changes.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
