/** The rules, walked cell by cell and across every boundary, without Spring. */
@NullMarked
package uk.gain.agencygateway.requests.model;

import org.jspecify.annotations.NullMarked;
