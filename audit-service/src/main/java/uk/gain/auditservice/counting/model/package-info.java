/** What is compared, and by which rules. */
@NullMarked
package uk.gain.auditservice.counting.model;

import org.jspecify.annotations.NullMarked;
