/** Records who changed what is worked together. */
@NullMarked
package uk.gain.referralservice.operations.publishing;

import org.jspecify.annotations.NullMarked;
