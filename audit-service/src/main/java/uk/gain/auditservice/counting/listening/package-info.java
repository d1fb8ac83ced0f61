/** What the broker says. */
@NullMarked
package uk.gain.auditservice.counting.listening;

import org.jspecify.annotations.NullMarked;
