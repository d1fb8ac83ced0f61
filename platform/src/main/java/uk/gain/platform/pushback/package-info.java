/**
 * Nothing personal is shown while the record of it does not reach the trail: when the oldest thing
 * a service said that is not in the log yet is too old, consultations and disclosures stop until
 * the log has caught up.
 */
@NullMarked
package uk.gain.platform.pushback;

import org.jspecify.annotations.NullMarked;
