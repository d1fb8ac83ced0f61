package uk.gain.hammer;

/** What is timed of an exchange. */
enum Step {
    RAISE("raising a referral, call to answer"),
    ARRIVE("raised → the agency knows"),
    FETCH("fetching content, call to answer"),
    ANSWER("answering, call to answer"),
    SEEN("answered → on the co-ordinator’s roll-up");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
