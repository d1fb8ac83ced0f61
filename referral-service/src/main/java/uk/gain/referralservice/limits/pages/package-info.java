/** The time of requests as pages. */
@NullMarked
package uk.gain.referralservice.limits.pages;

import org.jspecify.annotations.NullMarked;
