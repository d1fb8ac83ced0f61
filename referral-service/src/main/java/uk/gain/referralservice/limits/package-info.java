/**
 * What becomes of a request's time: limits that pass unanswered are said once each, and every
 * interval that counted or did not is explained.
 */
@NullMarked
package uk.gain.referralservice.limits;

import org.jspecify.annotations.NullMarked;
