/** The legal gateways over HTTP. */
@NullMarked
package uk.gain.referralservice.powers.web;

import org.jspecify.annotations.NullMarked;
