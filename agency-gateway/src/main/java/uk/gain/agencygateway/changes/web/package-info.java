/** The changes of an agency as they come, for whatever is served over HTTP. */
@NullMarked
@NamedInterface("web")
package uk.gain.agencygateway.changes.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
