/** Witnesses, what they answer, and how their cosignatures are verified. */
@NullMarked
package uk.gain.auditservice.witnessing.model;

import org.jspecify.annotations.NullMarked;
