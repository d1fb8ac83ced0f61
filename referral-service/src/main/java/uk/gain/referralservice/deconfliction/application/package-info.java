/** Keeping subjects blinded, comparing those that arrived, and telling both sides. */
@NullMarked
@NamedInterface("application")
package uk.gain.referralservice.deconfliction.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
