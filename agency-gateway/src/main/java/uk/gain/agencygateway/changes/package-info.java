/**
 * What happened to each agency's requests, in an order that a reader can go on from: an append-only
 * feed of positions, for whoever follows it. It holds no personal data.
 */
@NullMarked
package uk.gain.agencygateway.changes;

import org.jspecify.annotations.NullMarked;
