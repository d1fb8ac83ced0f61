/** Exports over HTTP, streamed as fast as the caller reads. */
@NullMarked
package uk.gain.auditservice.exporting.web;

import org.jspecify.annotations.NullMarked;
