/** The time of requests over HTTP. */
@NullMarked
package uk.gain.referralservice.limits.web;

import org.jspecify.annotations.NullMarked;
