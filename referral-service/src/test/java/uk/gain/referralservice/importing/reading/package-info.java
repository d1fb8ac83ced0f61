/** What can be read out of files, good and hostile. */
@NullMarked
package uk.gain.referralservice.importing.reading;

import org.jspecify.annotations.NullMarked;
