/** One batch, one transaction; one checkpoint, another. */
@NullMarked
package uk.gain.auditservice.sequencing.application;

import org.jspecify.annotations.NullMarked;
