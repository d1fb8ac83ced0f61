/** The agencies' API: JSON to command, outcome to view or problem. */
@NullMarked
package uk.gain.agencygateway.requests.web;

import org.jspecify.annotations.NullMarked;
