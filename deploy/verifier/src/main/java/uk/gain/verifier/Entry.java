package uk.gain.verifier;

/** What every entry must be, whatever it tells of. */
final class Entry {

    /** As the log promises. */
    static final int MOST_BYTES = 16 * 1024;

    private Entry() {}

    /** The entry's JSON, which must say that it stands where it stands. */
    static Json verified(long index, byte[] bytes) throws NotVerified {
        if (bytes.length > MOST_BYTES) {
            throw NotVerified.entry(
                    index, "has " + bytes.length + " bytes, more than the 16,384 allowed");
        }
        try {
            Json json = Json.parse(Strict.utf8(bytes, "it"));
            Json said = json.at("index");
            if (said == null || !said.equals(new Json.Literal(Long.toString(index)))) {
                throw new NotVerified(
                        "says of itself that it is entry "
                                + (said == null ? "nothing" : Strict.shown(said.words())));
            }
            return json;
        } catch (NotVerified wrong) {
            throw NotVerified.entry(index, String.valueOf(wrong.getMessage()));
        }
    }
}
