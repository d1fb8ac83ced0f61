/** Receipts over HTTP. */
@NullMarked
package uk.gain.auditservice.receipts.web;

import org.jspecify.annotations.NullMarked;
