package uk.gain.referralservice.lifecycle.application;

import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestResponse;

/**
 * The two sides disagree about a request: the response is broken, not refused, so it is thrown and
 * the inbox parks it for the operator. Its message holds ids and names of states only.
 */
public class ResponseNotApplicable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ResponseNotApplicable(String message) {
        super(message);
    }

    static ResponseNotApplicable unknownRequest(RequestResponse response) {
        return new ResponseNotApplicable(
                "No request %s of referral %s was sent from here"
                        .formatted(response.request(), response.fact().referral()));
    }

    static ResponseNotApplicable notAllowed(Request request, RequestResponse response) {
        return new ResponseNotApplicable(
                "%s is not allowed for request %s in state %s"
                        .formatted(
                                response.fact().kind(),
                                response.request(),
                                request.getClass().getSimpleName()));
    }
}
