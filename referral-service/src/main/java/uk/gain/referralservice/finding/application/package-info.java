/** Listing, searching and keeping lists: each one transaction, with the record of the look. */
@NullMarked
@NamedInterface("application")
package uk.gain.referralservice.finding.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
