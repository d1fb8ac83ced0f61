/**
 * Finding referrals of one's region: lists with filters, work lists that say what waits for whom,
 * and exact search by an identifier that reads no content.
 */
@NullMarked
package uk.gain.referralservice.finding;

import org.jspecify.annotations.NullMarked;
