/** One comparison, one transaction. */
@NullMarked
package uk.gain.auditservice.counting.application;

import org.jspecify.annotations.NullMarked;
