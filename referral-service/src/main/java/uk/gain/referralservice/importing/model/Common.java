package uk.gain.referralservice.importing.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/**
 * What all rows of an import have in common, apart from the words. What a row says itself goes
 * before it.
 *
 * @param requestingUnit for rows that name no unit; absent when every row names its own
 * @param threatArea for rows that name none; absent when every row names its own
 * @param criterion for rows that name none; absent when every row names its own
 * @param lawfulPurpose what the information is asked for
 * @param safeguarding all rows pass every queue, whatever a row says
 * @param covert all rows alert nobody but their own side, whatever a row says
 * @param operation the named set of referrals they are worked with; absent when worked alone
 * @param holdsNoInterceptProduct the declaration without which nothing is taken
 * @param respondBy one limit for all recipients; absent: each agency's own hours count
 */
public record Common(
        @Nullable String requestingUnit,
        Classification classification,
        Urgency urgency,
        @Nullable ThreatArea threatArea,
        @Nullable Criterion criterion,
        List<InformationCategory> categories,
        LawfulPurpose lawfulPurpose,
        boolean safeguarding,
        boolean covert,
        @Nullable String operation,
        boolean holdsNoInterceptProduct,
        @Nullable Instant respondBy,
        Recipients recipients) {

    public Common {
        categories = List.copyOf(categories);
    }
}
