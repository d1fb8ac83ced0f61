/** Asking witnesses, and checking what came of it. */
@NullMarked
package uk.gain.auditservice.witnessing.application;

import org.jspecify.annotations.NullMarked;
