/**
 * Checks an export of the trail, or the whole log, and names the first entry that is wrong. Needs
 * nothing but a JDK and shares no code with the service that wrote what it checks, so that an error
 * there cannot hide itself here. Formats: RFC 6962 and 9162, c2sp.org/signed-note,
 * c2sp.org/tlog-checkpoint, c2sp.org/tlog-tiles.
 */
@NullMarked
package uk.gain.verifier;

import org.jspecify.annotations.NullMarked;
