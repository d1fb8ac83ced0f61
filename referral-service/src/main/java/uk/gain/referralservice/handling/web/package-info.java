/** Acts with agencies' content over HTTP. */
@NullMarked
package uk.gain.referralservice.handling.web;

import org.jspecify.annotations.NullMarked;
