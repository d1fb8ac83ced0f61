/** The use cases of management information: each one transaction. */
@NullMarked
package uk.gain.referralservice.reporting.application;

import org.jspecify.annotations.NullMarked;
