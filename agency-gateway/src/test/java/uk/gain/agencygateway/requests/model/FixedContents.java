package uk.gain.agencygateway.requests.model;

import java.util.List;
import java.util.Set;

/** Contents that always open and seal with the same result. */
record FixedContents(Opening opening, Sealing sealing) implements Contents {

    static FixedContents atHand() {
        return new FixedContents(new Asked(Examples.ASKED, null, List.of(), 1), Examples.SEALED);
    }

    @Override
    public Opening open(Request request) {
        return opening;
    }

    @Override
    public Contents readyToAnswer(Set<RequestId> requests) {
        return this;
    }

    @Override
    public Reading open(SealedMessage message) {
        return new Words("opened");
    }

    @Override
    public Sealing seal(Request request, String text, Occasion occasion) {
        return sealing;
    }

    @Override
    public Sealing seal(Request request, AnswerContent content, Occasion occasion) {
        return sealing;
    }
}
