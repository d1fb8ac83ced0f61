/** Exports, each recorded in the transaction that authorises it, before the first byte leaves. */
@NullMarked
package uk.gain.auditservice.exporting.application;

import org.jspecify.annotations.NullMarked;
