/** Which act with content is allowed, and the ports through which acts are kept and recorded. */
@NullMarked
package uk.gain.referralservice.handling.model;

import org.jspecify.annotations.NullMarked;
