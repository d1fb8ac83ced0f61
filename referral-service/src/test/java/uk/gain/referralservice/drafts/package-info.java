/** Tests of drafts. */
@NullMarked
package uk.gain.referralservice.drafts;

import org.jspecify.annotations.NullMarked;
