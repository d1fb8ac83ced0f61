package uk.gain.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Readings that accept one way only to write a thing, so that no changed byte goes unnoticed. */
final class Strict {

    private static final int MOST_SHOWN = 60;

    private Strict() {}

    static String utf8(byte[] bytes, String what) throws NotVerified {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new NotVerified(what + " is not UTF-8");
        }
    }

    /** With padding, and no bits left over. */
    static byte[] base64(String text, String what) throws NotVerified {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (text.length() == (bytes.length + 2) / 3 * 4 && endsAsEncoded(text, bytes)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below.
        }
        throw new NotVerified(what + " is not Base64");
    }

    /** Only the last group of four characters can hold padding and bits that are left over. */
    private static boolean endsAsEncoded(String text, byte[] bytes) {
        int last = Math.max(bytes.length - 1, 0) / 3 * 3;
        byte[] group = Arrays.copyOfRange(bytes, last, bytes.length);
        return text.endsWith(Base64.getEncoder().encodeToString(group));
    }

    static byte[] hash(byte[] bytes, String what) throws NotVerified {
        if (bytes.length != Merkle.HASH) {
            throw new NotVerified(what + " has " + bytes.length + " bytes, and a hash has 32");
        }
        return bytes;
    }

    static byte[] hex(String text, String what) throws NotVerified {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            if (HexFormat.of().formatHex(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notHex) {
            // Told below.
        }
        throw new NotVerified(what + " is not written in small hexadecimal digits");
    }

    /** Decimal, from 0, without leading zeros. */
    static long number(String text, String what) throws NotVerified {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        throw new NotVerified(what + " is no number: " + shown(text));
    }

    /** What a stranger wrote, so that it can be printed: no control characters, not too long. */
    static String shown(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_SHOWN));
        return '"' + start.replaceAll("[^ -~]", "?") + (text.length() > MOST_SHOWN ? "…\"" : "\"");
    }
}
