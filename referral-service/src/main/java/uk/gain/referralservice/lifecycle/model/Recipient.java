package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.powers.model.LegalGateway;

/**
 * One agency that is asked.
 *
 * @param respondBy answer by, up to and including this instant; provisional while held
 * @param under the rule that permits the agency to answer; absent for requests made before rules
 *     were kept
 * @param held true when the agency's capacity is used up: it is sent when a place becomes free
 */
public record Recipient(
        RequestId request,
        AgencyCode agency,
        String agencyName,
        Instant respondBy,
        @Nullable LegalGateway under,
        boolean held) {

    /**
     * One whose rule was told when it was first asked, or that was asked before rules were kept.
     */
    public Recipient(
            RequestId request,
            AgencyCode agency,
            String agencyName,
            Instant respondBy,
            boolean held) {
        this(request, agency, agencyName, respondBy, null, held);
    }

    /** The same, asked at once. */
    public Recipient(RequestId request, AgencyCode agency, String agencyName, Instant respondBy) {
        this(request, agency, agencyName, respondBy, null, false);
    }

    /** The same, held back or not. */
    public Recipient held(boolean now) {
        return new Recipient(request, agency, agencyName, respondBy, under, now);
    }
}
