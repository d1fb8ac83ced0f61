/** Acts with content as the law asks them to be recorded. */
@NullMarked
package uk.gain.referralservice.handling.publishing;

import org.jspecify.annotations.NullMarked;
