/** One verification of the whole log. */
@NullMarked
package uk.gain.auditservice.verifying.application;

import org.jspecify.annotations.NullMarked;
