/** Look-ups, each recorded in the transaction that authorises it. */
@NullMarked
@NamedInterface("application")
package uk.gain.auditservice.finding.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
