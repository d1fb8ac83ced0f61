/** The use cases of operations: each one transaction. */
@NullMarked
package uk.gain.referralservice.operations.application;

import org.jspecify.annotations.NullMarked;
