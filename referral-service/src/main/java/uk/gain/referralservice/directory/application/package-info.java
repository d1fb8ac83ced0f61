/** The use cases of the directory: each one transaction. */
@NullMarked
@NamedInterface("application")
package uk.gain.referralservice.directory.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
