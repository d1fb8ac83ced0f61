/** Tests of the legal gateways. */
@NullMarked
package uk.gain.referralservice.powers;

import org.jspecify.annotations.NullMarked;
