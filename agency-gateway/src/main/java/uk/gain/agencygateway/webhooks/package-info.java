/**
 * Webhooks by the Standard Webhooks specification (standard-webhooks/standard-webhooks): an
 * agency's system is told that a request arrived or changed, and fetches it. A message names ids
 * only; it is signed, repeated until it is taken, and goes to no address that an operator did not
 * allow.
 */
@NullMarked
package uk.gain.agencygateway.webhooks;

import org.jspecify.annotations.NullMarked;
