package uk.gain.agencygateway.requests.model;

/** Port: opens what was asked and seals what is answered. Keys and ciphers stay behind it. */
public interface Contents {

    /** The content of the request's referral. */
    Opening open(Request request);

    /** Seals words under the request's answer key, bound to the occasion's event. */
    Sealing seal(Request request, String text, Occasion occasion);

    /** Seals content under the request's answer key, bound to the occasion's event. */
    Sealing seal(Request request, AnswerContent content, Occasion occasion);
}
