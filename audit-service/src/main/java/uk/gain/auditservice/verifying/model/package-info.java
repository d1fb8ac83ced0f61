/** The verifier's own tree, its own reading of notes, and everything that can be wrong. */
@NullMarked
package uk.gain.auditservice.verifying.model;

import org.jspecify.annotations.NullMarked;
