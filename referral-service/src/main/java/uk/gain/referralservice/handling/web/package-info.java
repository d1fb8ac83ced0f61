/** Acts with agencies' content over HTTP. */
@NamedInterface("web")
@NullMarked
package uk.gain.referralservice.handling.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
