/**
 * The rules of a request as its agency sees it: which state allows which move, what good content
 * is. Plain Java: no Spring, no Avro, no JSON, no SQL.
 */
@NullMarked
package uk.gain.agencygateway.requests.model;

import org.jspecify.annotations.NullMarked;
