package uk.gain.referralservice.lifecycle.application;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RollUp;

/** A referral with all its requests, as its co-ordinator follows it. */
public record FollowedReferral(Referral referral, List<FollowedRequest> requests) {

    public FollowedReferral {
        requests = List.copyOf(requests);
    }

    /** As it stands the moment it is raised. */
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
                raised.recipients().stream().map(recipient -> sent(raised, recipient)).toList());
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
