package uk.gain.auditservice.exporting.application;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import uk.gain.auditservice.exporting.model.Format;
import uk.gain.auditservice.exporting.model.Heading;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.log.model.Hash;

/**
 * One export while it is being handed out, piece by piece; holds one piece at a time. For one
 * thread at a time.
 */
public final class Export {

    private final Heading heading;
    private final Format format;
    private final LongFunction<List<Proven>> after;
    private final MessageDigest digest = sha256();
    private State state = State.HEADING;
    private long last = -1;
    private long entries;

    Export(Heading heading, Format format, LongFunction<List<Proven>> after) {
        this.heading = heading;
        this.format = format;
        this.after = after;
    }

    private enum State {
        HEADING,
        ENTRIES,
        ENDED
    }

    /** An entry and the hashes that lead from it to the checkpoint's root. */
    record Proven(Found entry, List<Hash> proof) {}

    /** Empty after the last. */
    public Optional<byte[]> next() {
        return switch (state) {
            case HEADING -> {
                state = State.ENTRIES;
                yield Optional.of(digested(format.layout().heading(heading)));
            }
            case ENTRIES -> Optional.of(entriesOrEnd());
            case ENDED -> Optional.empty();
        };
    }

    private byte[] entriesOrEnd() {
        List<Proven> batch = after.apply(last);
        if (batch.isEmpty()) {
            state = State.ENDED;
            return format.layout().end(entries, HexFormat.of().formatHex(digest.digest()));
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Proven each : batch) {
            lines.writeBytes(format.layout().entry(each.entry(), each.proof()));
        }
        entries += batch.size();
        last = batch.getLast().entry().index();
        return digested(lines.toByteArray());
    }

    private byte[] digested(byte[] bytes) {
        digest.update(bytes);
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
