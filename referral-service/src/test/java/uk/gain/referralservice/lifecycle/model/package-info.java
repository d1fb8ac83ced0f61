/** The rules, without Spring. */
@NullMarked
@NamedInterface("model")
package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
