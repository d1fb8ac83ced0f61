/** E-mail over SMTP. */
@NullMarked
package uk.gain.agencygateway.nudging.sending;

import org.jspecify.annotations.NullMarked;
