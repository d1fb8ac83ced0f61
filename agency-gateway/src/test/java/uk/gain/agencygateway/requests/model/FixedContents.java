package uk.gain.agencygateway.requests.model;

/** Contents that always open and seal with the same result. */
record FixedContents(Opening opening, Sealing sealing) implements Contents {

    static FixedContents atHand() {
        return new FixedContents(Examples.ASKED, Examples.SEALED);
    }

    @Override
    public Opening open(Request request) {
        return opening;
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
