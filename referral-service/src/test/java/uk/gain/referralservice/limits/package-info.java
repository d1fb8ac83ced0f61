/** Tests of what becomes of a request's time. */
@NullMarked
package uk.gain.referralservice.limits;

import org.jspecify.annotations.NullMarked;
