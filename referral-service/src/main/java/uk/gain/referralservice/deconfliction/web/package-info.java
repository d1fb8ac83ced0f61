/** Alerts over HTTP. */
@NullMarked
package uk.gain.referralservice.deconfliction.web;

import org.jspecify.annotations.NullMarked;
