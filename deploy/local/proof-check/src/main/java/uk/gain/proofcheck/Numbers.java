package uk.gain.proofcheck;

/** Numbers from files that nobody vouches for: decimal digits, written in one way only. */
final class Numbers {

    private Numbers() {}

    static long parse(String text, String where) throws NotVerified {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new NotVerified(where + " is no number");
        }
        return Long.parseLong(text);
    }
}
