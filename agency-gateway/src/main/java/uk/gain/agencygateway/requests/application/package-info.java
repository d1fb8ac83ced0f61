/**
 * What the gateway does with requests; the only place that opens transactions. Every use case takes
 * a list, a single command is a list of one.
 */
@NullMarked
package uk.gain.agencygateway.requests.application;

import org.jspecify.annotations.NullMarked;
