/** The page that shows the legal gateways. */
@NullMarked
package uk.gain.referralservice.powers.pages;

import org.jspecify.annotations.NullMarked;
