package uk.gain.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks an export line by line; holds one line at a time. */
final class ExportCheck {

    private static final Pattern NAMED = Pattern.compile("entry [0-9]+: .*", Pattern.DOTALL);

    private final LogKey key;
    private final Lines lines;
    private final Merkle merkle = new Merkle();

    ExportCheck(LogKey key, InputStream export) {
        this.key = key;
        this.lines = new Lines(export);
    }

    /** What was checked. */
    record Checked(Layout.Heading heading, Checkpoint checkpoint, long entries, boolean whole) {}

    Checked check() throws IOException, NotVerified {
        byte[] first = lines.next();
        if (first == null) {
            throw new NotVerified("the file is empty");
        }
        Layout layout = layout(first);
        List<byte[]> heading = new ArrayList<>(List.of(first));
        while (heading.size() < layout.headingLines()) {
            heading.add(present(lines.next()));
        }
        heading.forEach(lines::digest);
        Layout.Heading said = layout.heading(heading);
        Checkpoint checkpoint = Checkpoint.verified(said.checkpoint(), key);
        boolean whole = said.asked().isEmpty();
        long entries = entries(layout, checkpoint, whole, said.entries());
        return new Checked(said, checkpoint, entries, whole);
    }

    private static Layout layout(byte[] first) throws NotVerified {
        return switch (first[0]) {
            case '{' -> new NdjsonLayout();
            case '"' -> new CsvLayout();
            default -> throw new NotVerified("the file is no export, neither NDJSON nor CSV");
        };
    }

    private long entries(Layout layout, Checkpoint checkpoint, boolean whole, long announced)
            throws IOException, NotVerified {
        long entries = 0;
        long last = -1;
        while (true) {
            byte[] line = present(lines.next());
            try {
                Optional<Layout.End> end = layout.end(line);
                if (end.isPresent()) {
                    verifyEnd(end.get(), entries, announced);
                    if (whole) {
                        verifyWhole(last, checkpoint);
                    }
                    return entries;
                }
                Layout.Row row = layout.row(line);
                verifyOrder(row.index(), last, whole);
                verify(row, checkpoint);
                last = row.index();
            } catch (NotVerified wrong) {
                throw placed(wrong, last);
            }
            lines.digest(line);
            entries++;
        }
    }

    private void verify(Layout.Row row, Checkpoint checkpoint) throws NotVerified {
        if (row.index() >= checkpoint.size()) {
            throw NotVerified.entry(
                    row.index(), "the checkpoint covers " + checkpoint.size() + " entries only");
        }
        if (!merkle.includes(
                row.index(),
                checkpoint.size(),
                merkle.leaf(row.entry()),
                row.proof(),
                checkpoint.root())) {
            throw NotVerified.entry(
                    row.index(),
                    "the entry and its proof do not lead to the checkpoint's root: the entry, its"
                            + " index or its proof was changed");
        }
        Json entry = Entry.verified(row.index(), row.entry());
        try {
            row.shown().agreesWith(entry);
        } catch (NotVerified wrong) {
            throw NotVerified.entry(row.index(), String.valueOf(wrong.getMessage()));
        }
    }

    private static void verifyOrder(long index, long last, boolean whole) throws NotVerified {
        if (index <= last) {
            throw NotVerified.entry(index, "stands after entry " + last);
        }
        if (whole && index != last + 1) {
            throw NotVerified.entry(
                    last + 1, "is missing; entry " + index + " stands in its place");
        }
    }

    private void verifyEnd(Layout.End end, long entries, long announced)
            throws IOException, NotVerified {
        if (end.entries() != entries || announced != entries) {
            throw new NotVerified(
                    "the file holds "
                            + entries
                            + " entries, but its first line announces "
                            + announced
                            + " and its last line counts "
                            + end.entries()
                            + ": lines are missing or were added");
        }
        if (!end.sha256().equals(lines.sha256())) {
            throw new NotVerified(
                    "the file's digest is not the one in its last line: something beside the"
                            + " entries was changed, its heading for instance");
        }
        if (lines.next() != null) {
            throw new NotVerified("something follows the last line");
        }
    }

    private static void verifyWhole(long last, Checkpoint checkpoint) throws NotVerified {
        if (last + 1 != checkpoint.size()) {
            throw NotVerified.entry(
                    last + 1,
                    "is missing: this is an export of the whole trail, of which the checkpoint"
                            + " covers "
                            + checkpoint.size()
                            + " entries");
        }
    }

    private byte[] present(byte @Nullable [] line) throws NotVerified {
        if (line == null) {
            throw new NotVerified("the last line is missing: the file is not complete");
        }
        return line;
    }

    private NotVerified placed(NotVerified wrong, long last) {
        String message = String.valueOf(wrong.getMessage());
        return NAMED.matcher(message).matches()
                ? new NotVerified(message + " (line " + lines.number() + ")")
                : new NotVerified(
                        "line "
                                + lines.number()
                                + (last < 0 ? "" : ", after entry " + last)
                                + ": "
                                + message);
    }
}
