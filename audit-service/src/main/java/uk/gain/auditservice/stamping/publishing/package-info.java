/** How the authority is asked. */
@NullMarked
package uk.gain.auditservice.stamping.publishing;

import org.jspecify.annotations.NullMarked;
