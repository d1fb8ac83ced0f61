/** What the database says. */
@NullMarked
package uk.gain.auditservice.counting.store;

import org.jspecify.annotations.NullMarked;
