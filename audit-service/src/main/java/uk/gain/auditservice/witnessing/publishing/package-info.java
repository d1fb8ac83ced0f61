/** How witnesses are asked. */
@NullMarked
package uk.gain.auditservice.witnessing.publishing;

import org.jspecify.annotations.NullMarked;
