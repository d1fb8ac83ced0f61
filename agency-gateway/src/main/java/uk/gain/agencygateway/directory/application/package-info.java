/** Keeping the directory up to date; the only place that opens transactions. */
@NullMarked
package uk.gain.agencygateway.directory.application;

import org.jspecify.annotations.NullMarked;
