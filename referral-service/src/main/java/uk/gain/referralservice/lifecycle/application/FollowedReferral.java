package uk.gain.referralservice.lifecycle.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.AvailableActions;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Recall;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.lifecycle.model.Standing;

/**
 * A referral with all its requests, as its co-ordinator follows it.
 *
 * @param outcomes what it was worth, oldest first
 * @param recalls what of it was recalled or corrected, oldest first
 * @param standings where those that are queued stand, as of the moment it was looked up
 * @param alerts other referrals that ask about a subject of it, which nobody has dealt with yet
 */
public record FollowedReferral(
        Referral referral,
        List<FollowedRequest> requests,
        List<Outcome> outcomes,
        List<Recall> recalls,
        Map<RequestId, Standing> standings,
        int alerts) {

    public FollowedReferral {
        requests = List.copyOf(requests);
        outcomes = List.copyOf(outcomes);
        recalls = List.copyOf(recalls);
        standings = Map.copyOf(standings);
    }

    /** What can be done with the referral; what with a request, the request says. */
    public Set<Action> availableActions() {
        return AvailableActions.of(
                referral.closed(), requests.stream().map(FollowedRequest::request).toList());
    }

    /** As it stands the moment it is raised; nobody has looked into the queues yet. */
    public static FollowedReferral of(Raised raised) {
        int asked = raised.recipients().size();
        return new FollowedReferral(
                new Referral(
                        raised.id(),
                        raised.reference().toString(),
                        raised.by().rocu(),
                        raised.particulars(),
                        raised.at(),
                        raised.by().subject(),
                        new RollUp(asked, 0, 0, 0, 0, 0, 0)),
                raised.recipients().stream().map(recipient -> sent(raised, recipient)).toList(),
                List.of(),
                List.of(),
                Map.of(),
                0);
    }

    private static FollowedRequest sent(Raised raised, Recipient recipient) {
        Asked asked =
                new Asked(
                        recipient.request(),
                        raised.id(),
                        recipient.agency(),
                        recipient.respondBy());
        return new FollowedRequest(
                recipient.held()
                        ? new Request.Queued(asked, Receipts.NONE)
                        : new Request.Sent(asked, Receipts.NONE),
                recipient.agencyName(),
                false,
                false,
                recipient.under());
    }
}
