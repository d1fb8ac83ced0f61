/**
 * The agency-gateway: partner agencies receive requests and answer them. Owns what agencies do;
 * hears what co-ordinators ask.
 */
@NullMarked
package uk.gain.agencygateway;

import org.jspecify.annotations.NullMarked;
