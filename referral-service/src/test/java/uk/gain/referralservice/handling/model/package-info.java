/** Which act with content is allowed. */
@NullMarked
package uk.gain.referralservice.handling.model;

import org.jspecify.annotations.NullMarked;
