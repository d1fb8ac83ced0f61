package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.powers.model.LegalGateway;

/**
 * A request as its co-ordinator follows it.
 *
 * @param overdue as of the moment it was looked up
 * @param contentAvailable whether the agency sent anything sealed that is still valid and can be
 *     opened
 * @param under the rule it was made under; absent for requests made before rules were kept
 * @param gatewayEnded whether it was never sent, because no legal gateway permitted it any more
 *     when its turn came
 * @param answerRecalls what of its answer was corrected or taken back, oldest first
 */
public record FollowedRequest(
        Request request,
        String agencyName,
        boolean overdue,
        boolean contentAvailable,
        @Nullable LegalGateway under,
        boolean gatewayEnded,
        List<AnswerRecall> answerRecalls) {

    public FollowedRequest {
        answerRecalls = List.copyOf(answerRecalls);
    }

    /** One of which nothing was corrected or taken back. */
    public FollowedRequest(
            Request request,
            String agencyName,
            boolean overdue,
            boolean contentAvailable,
            @Nullable LegalGateway under) {
        this(request, agencyName, overdue, contentAvailable, under, false, List.of());
    }

    public Set<Action> availableActions() {
        return AvailableActions.of(
                request, answerRecalls.stream().anyMatch(recall -> !recall.confirmed()));
    }
}
