/** The table of cosignatures. */
@NullMarked
package uk.gain.auditservice.witnessing.store;

import org.jspecify.annotations.NullMarked;
