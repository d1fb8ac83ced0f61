package uk.gain.referralservice.lifecycle.application;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.Addition;
import uk.gain.referralservice.lifecycle.model.Content;

/**
 * What a referral says as of now.
 *
 * @param content as raised, or as last corrected
 * @param added what was added since, oldest first
 */
public record CurrentContent(Content content, List<Addition> added) {

    public CurrentContent {
        added = List.copyOf(added);
    }
}
