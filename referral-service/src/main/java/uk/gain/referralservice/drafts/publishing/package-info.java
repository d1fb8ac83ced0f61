/** Seals drafts and records who handled them. */
@NullMarked
package uk.gain.referralservice.drafts.publishing;

import org.jspecify.annotations.NullMarked;
