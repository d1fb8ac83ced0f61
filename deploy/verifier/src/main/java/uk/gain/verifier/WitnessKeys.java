package uk.gain.verifier;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The witnesses an auditor trusts, and how many of them must have cosigned a checkpoint
 * (c2sp.org/tlog-cosignature, version 1).
 */
record WitnessKeys(List<VerifierKey> keys, int quorum) {

    private static final String SIGNATURE = "\u2014 ";
    private static final int TIME = Long.BYTES;

    /**
     * Reads the file that names them.
     *
     * @param text a verifier key a line; lines that begin with # are comments
     * @param quorum how many; empty for all of them
     */
    static WitnessKeys parse(String text, String quorum) throws NotVerified {
        List<VerifierKey> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                VerifierKey key = VerifierKey.parse(line, VerifierKey.Type.COSIGNATURE_V1);
                if (!names.add(key.name())) {
                    throw new NotVerified(
                            "two witnesses have the name " + Strict.shown(key.name()));
                }
                keys.add(key);
            }
        }
        int needed =
                quorum.isEmpty()
                        ? keys.size()
                        : (int) Math.min(Strict.number(quorum, "the quorum"), Integer.MAX_VALUE);
        if (needed < 1 || needed > keys.size()) {
            throw new NotVerified(
                    "the quorum is from 1 to the " + keys.size() + " witnesses that are given");
        }
        return new WitnessKeys(List.copyOf(keys), needed);
    }

    /** A cosignature that was verified. */
    record Cosigned(String witness, Instant at) {}

    /** At least the quorum; a line under a witness's name and key that does not verify is wrong. */
    List<Cosigned> verified(String note) throws NotVerified {
        int end = note.lastIndexOf("\n\n");
        String text = note.substring(0, end + 1);
        List<Cosigned> cosigned = new ArrayList<>();
        for (VerifierKey key : keys) {
            for (String line : note.substring(end + 2).split("\n", -1)) {
                String[] parts = line.split(" ", -1);
                if (line.startsWith(SIGNATURE)
                        && parts.length == 3
                        && parts[1].equals(key.name())) {
                    byte[] bytes = Strict.base64(parts[2], "a cosignature");
                    if (isOf(key, bytes)) {
                        cosigned.add(verified(key, bytes, text));
                        break;
                    }
                }
            }
        }
        if (cosigned.size() < quorum) {
            throw new NotVerified(
                    "the checkpoint has the cosignatures of "
                            + cosigned.size()
                            + " of the "
                            + keys.size()
                            + " witnesses, and "
                            + quorum
                            + " are asked for");
        }
        return cosigned;
    }

    private static boolean isOf(VerifierKey key, byte[] bytes) {
        return bytes.length > 4
                && HexFormat.of().formatHex(Arrays.copyOf(bytes, 4)).equals(key.id());
    }

    private static Cosigned verified(VerifierKey key, byte[] bytes, String text)
            throws NotVerified {
        ByteBuffer read = ByteBuffer.wrap(bytes, 4, bytes.length - 4);
        if (read.remaining() <= TIME) {
            throw new NotVerified("a cosignature of " + Strict.shown(key.name()) + " is cut off");
        }
        long seconds = read.getLong();
        byte[] signature = new byte[read.remaining()];
        read.get(signature);
        if (seconds < 0
                || seconds > Instant.MAX.getEpochSecond()
                || !key.verifies("cosignature/v1\ntime " + seconds + "\n" + text, signature)) {
            throw new NotVerified(
                    "the cosignature of "
                            + Strict.shown(key.name())
                            + " is not that of its key under this checkpoint: it was forged, or the"
                            + " checkpoint was changed");
        }
        return new Cosigned(key.name(), Instant.ofEpochSecond(seconds));
    }
}
