/** JSON over HTTP: what an agency sets about itself. */
@NullMarked
@NamedInterface("web")
package uk.gain.agencygateway.directory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
