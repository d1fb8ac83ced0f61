/** Setting webhooks up and delivering them; the only place that opens transactions. */
@NullMarked
package uk.gain.agencygateway.webhooks.application;

import org.jspecify.annotations.NullMarked;
