/** Watching limits and explaining them: each one transaction. */
@NullMarked
package uk.gain.referralservice.limits.application;

import org.jspecify.annotations.NullMarked;
