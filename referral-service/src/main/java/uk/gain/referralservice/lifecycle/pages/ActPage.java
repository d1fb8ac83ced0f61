package uk.gain.referralservice.lifecycle.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Action;

/**
 * A page on which a co-ordinator does one thing.
 *
 * @param title what is done, e.g. Give more time
 * @param explanation what comes of it
 * @param more what a button says that makes the page longer; absent where it has one length
 * @param weighty whether it cannot be undone, so that it is warned of
 */
record ActPage(
        Action action,
        String title,
        String explanation,
        boolean weighty,
        @Nullable String more,
        List<Field> fields) {

    ActPage {
        fields = List.copyOf(fields);
    }
}
