/**
 * Where a webhook may go, what it says, how it is signed, and when it is tried again: plain Java.
 */
@NullMarked
package uk.gain.agencygateway.webhooks.model;

import org.jspecify.annotations.NullMarked;
