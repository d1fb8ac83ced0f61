package uk.gain.referralservice.importing.application;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file's text as it comes, in pieces of bounded size. Bytes that are not UTF-8 become U+FFFD, so
 * that they spoil the row they are in and no other.
 */
final class IncomingText {

    /** Characters of a piece. */
    private static final int PIECE = 262_144;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MessageDigest digest = sha256();
    private final Counted counted;
    private final Reader reader;
    private final char[] buffer = new char[PIECE];
    private final long most;
    private boolean begun;
    private long offset;
    private int length;

    IncomingText(InputStream file, long most) {
        this.counted = new Counted(new DigestInputStream(file, digest));
        this.reader = new InputStreamReader(counted, StandardCharsets.UTF_8);
        this.most = most;
    }

    /** Empty at the end. A character of two halves is never cut. */
    String next() throws IOException {
        boolean first = !begun;
        begun = true;
        offset += length;
        int filled = 0;
        while (filled < PIECE - 1) {
            int read = reader.read(buffer, filled, PIECE - 1 - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        if (filled > 0 && Character.isHighSurrogate(buffer[filled - 1])) {
            int half = reader.read();
            if (half >= 0) {
                buffer[filled++] = (char) half;
            }
        }
        int mark = first && filled > 0 && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
        length = filled - mark;
        return new String(buffer, mark, length);
    }

    /** Whether the piece that came last is the first. */
    boolean isAtStart() {
        return offset == 0;
    }

    /** Where the piece that came last begins. */
    long offset() {
        return offset;
    }

    long characters() {
        return offset + length;
    }

    boolean isTooLong() {
        return counted.bytes > most;
    }

    /** SHA-256 of all bytes that came. */
    byte[] hash() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                bytes++;
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            if (read > 0) {
                bytes += read;
            }
            return read;
        }
    }
}
