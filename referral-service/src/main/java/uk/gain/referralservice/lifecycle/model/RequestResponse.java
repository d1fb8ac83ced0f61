package uk.gain.referralservice.lifecycle.model;

/** A response together with the event that carried it: what is applied to a request. */
public record RequestResponse(RequestId request, Fact fact, Response response) {}
