/** What an operation is and what can be done with it, in plain Java. */
@NullMarked
package uk.gain.referralservice.operations.model;

import org.jspecify.annotations.NullMarked;
