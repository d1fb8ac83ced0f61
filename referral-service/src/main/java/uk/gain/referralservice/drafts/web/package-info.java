/** Drafts over HTTP, in the words of referrals. */
@NullMarked
package uk.gain.referralservice.drafts.web;

import org.jspecify.annotations.NullMarked;
