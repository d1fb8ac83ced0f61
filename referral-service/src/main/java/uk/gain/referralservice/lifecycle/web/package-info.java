/** Raising and following referrals over HTTP: JSON in the co-ordinator's words. */
@NullMarked
@NamedInterface("web")
package uk.gain.referralservice.lifecycle.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
