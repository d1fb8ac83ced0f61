/**
 * Many answers in one call, as JSON, NDJSON or CSV: each line is carried out or refused on its own,
 * and has its own result.
 */
@NullMarked
package uk.gain.agencygateway.requests.web.bulk;

import org.jspecify.annotations.NullMarked;
