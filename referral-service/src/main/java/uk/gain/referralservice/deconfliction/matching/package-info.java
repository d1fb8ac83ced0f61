/** What keeps comparing while the service runs. */
@NullMarked
package uk.gain.referralservice.deconfliction.matching;

import org.jspecify.annotations.NullMarked;
