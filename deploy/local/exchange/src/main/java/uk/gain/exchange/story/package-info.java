/**
 * The story of one referral, told over HTTP only, as the people in it would: signed in at the form,
 * with nothing that a co-ordinator, an agency or an auditor does not have.
 */
@NullMarked
package uk.gain.exchange.story;

import org.jspecify.annotations.NullMarked;
