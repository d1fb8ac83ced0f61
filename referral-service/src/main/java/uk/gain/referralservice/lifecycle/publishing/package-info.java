/** What a referral says to every other party, in Avro, sealed where it is personal data. */
@NullMarked
package uk.gain.referralservice.lifecycle.publishing;

import org.jspecify.annotations.NullMarked;
