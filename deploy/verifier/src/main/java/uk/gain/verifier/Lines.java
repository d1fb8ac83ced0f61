package uk.gain.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time, and the SHA-256 of those that were counted in. */
final class Lines {

    /** Longer than any line of an export. */
    static final int MOST_BYTES = 256 * 1024;

    private final InputStream in;
    private final MessageDigest digest = Merkle.sha256();
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** With its newline; null after the last. */
    byte @Nullable [] next() throws IOException, NotVerified {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean whole = at < end;
            if (whole) {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > MOST_BYTES) {
                throw new NotVerified("line " + number + " is longer than any line of an export");
            }
            if (whole) {
                return line.toByteArray();
            }
        }
        if (line.size() > 0) {
            throw new NotVerified("line " + number + " is cut off: the file is not complete");
        }
        return null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(in.read(buffer), 0);
        return end > 0;
    }

    /** Of the line read last, from 1. */
    long number() {
        return number;
    }

    void digest(byte[] line) {
        digest.update(line);
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
