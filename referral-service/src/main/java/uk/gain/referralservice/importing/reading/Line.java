package uk.gain.referralservice.importing.reading;

import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.importing.model.Place;

/**
 * One line of a text, without its end.
 *
 * @param text absent when the line is longer than any row may be: it is passed over unread
 * @param next where the next line begins
 */
record Line(Place at, @Nullable String text, Place next) {

    boolean isBlank() {
        return text != null && text.isBlank();
    }
}
