package uk.gain.verifier;

import java.util.List;
import java.util.Optional;

/** How an export is written; each layout reads strictly its own. */
interface Layout {

    String FORMAT = "gain-trail-export@v1";

    /** How many lines stand before the first entry. */
    int headingLines();

    Heading heading(List<byte[]> lines) throws NotVerified;

    Row row(byte[] line) throws NotVerified;

    /** Empty unless the line is the last one. */
    Optional<End> end(byte[] line) throws NotVerified;

    /** What an export says of itself. */
    record Heading(String purpose, String asked, long entries, String checkpoint) {}

    /** What shows what an entry holds beside its bytes must agree with it. */
    interface Shown {
        void agreesWith(Json entry) throws NotVerified;
    }

    /** One entry as exported. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Row(long index, List<byte[]> proof, byte[] entry, Shown shown) {}

    /** The last line. */
    record End(long entries, String sha256) {}
}
