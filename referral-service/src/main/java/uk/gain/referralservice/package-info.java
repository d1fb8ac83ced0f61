/**
 * The referral-service: co-ordinators raise referrals and follow them; the directory says who can
 * be asked.
 */
@NullMarked
package uk.gain.referralservice;

import org.jspecify.annotations.NullMarked;
