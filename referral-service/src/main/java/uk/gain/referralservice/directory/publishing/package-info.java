/** What the directory says to every other party: topic agency-directory. */
@NullMarked
package uk.gain.referralservice.directory.publishing;

import org.jspecify.annotations.NullMarked;
