package uk.gain.auditservice.verifying.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.verifying.model.Derivation.Span;
import uk.gain.auditservice.verifying.model.StoredLog.Head;
import uk.gain.auditservice.verifying.model.StoredLog.Note;
import uk.gain.auditservice.verifying.model.StoredLog.Row;
import uk.gain.auditservice.verifying.model.StoredLog.StoredHash;

/**
 * One pass over the log: every entry against its hash and its place, every hash against the entries
 * below it, every checkpoint against its signature and the entries before it. Reads in blocks, and
 * needs no more memory for a larger log.
 */
public final class Verification {

    private static final int BLOCK = 1_000;

    /** Every entry says its own index; canonical JSON writes it in exactly one way. */
    private static final Pattern INDEX = Pattern.compile("[{,]\"index\":(0|[1-9][0-9]{0,17})[,}]");

    private final StoredLog log;
    private final SignedNotes notes;
    private final Derivation derivation = new Derivation();
    private long checkpoints;

    /** Size of the newest checkpoint whose root is that of the entries before it. */
    private long agreed;

    /** From the first checkpoint with two signatures on, none may have one only. */
    private boolean twoSignatures;

    public Verification(StoredLog log, SignedNotes notes) {
        this.log = log;
        this.notes = notes;
    }

    public Verdict verdict() {
        Optional<Flaw> flaw = checkpoints(log.checkpoints(-1, 0)).or(this::entries).or(this::end);
        return flaw.<Verdict>map(Verdict.Broken::new)
                .orElseGet(
                        () ->
                                new Verdict.Intact(
                                        derivation.size(),
                                        checkpoints,
                                        Base64.getEncoder().encodeToString(derivation.root())));
    }

    private Optional<Flaw> entries() {
        while (true) {
            List<Row> block = log.rows(derivation.size(), BLOCK);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            Optional<Flaw> flaw = block(block);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
    }

    private Optional<Flaw> block(List<Row> rows) {
        long before = derivation.size();
        Map<Span, byte[]> stored = new HashMap<>();
        for (StoredHash hash : log.hashes(before, before + rows.size())) {
            stored.put(
                    new Span(hash.index() << hash.level(), (hash.index() + 1) << hash.level()),
                    hash.hash());
        }
        Map<Long, List<Note>> signed =
                log.checkpoints(before, before + rows.size()).stream()
                        .collect(Collectors.groupingBy(Note::size));
        for (Row row : rows) {
            Optional<Flaw> flaw =
                    entry(row)
                            .or(() -> grow(row, stored))
                            .or(
                                    () ->
                                            checkpoints(
                                                    signed.getOrDefault(
                                                            derivation.size(), List.of())));
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> entry(Row row) {
        long expected = derivation.size();
        if (row.index() != expected) {
            return Optional.of(new Flaw.Dropped(expected));
        }
        OptionalLong says = says(row.bytes());
        if (says.isPresent() && says.getAsLong() != expected) {
            return Optional.of(new Flaw.Swapped(expected, says.getAsLong()));
        }
        return says.isPresent() && Arrays.equals(derivation.leaf(row.bytes()), row.leaf())
                ? Optional.empty()
                : Optional.of(new Flaw.Changed(expected));
    }

    private Optional<Flaw> grow(Row row, Map<Span, byte[]> stored) {
        @Nullable Flaw[] first = new Flaw[1];
        derivation.add(
                row.leaf(),
                (span, hash) -> {
                    byte[] kept = stored.get(span);
                    if (first[0] == null && !Arrays.equals(kept, hash)) {
                        first[0] =
                                kept == null
                                        ? new Flaw.HashMissing(span.from(), span.to() - 1)
                                        : new Flaw.TreeChanged(span.from(), span.to() - 1);
                    }
                });
        return Optional.ofNullable(first[0]);
    }

    private Optional<Flaw> checkpoints(List<Note> notes) {
        return notes.stream().flatMap(note -> checkpoint(note).stream()).findFirst();
    }

    private Optional<Flaw> checkpoint(Note note) {
        checkpoints++;
        SignedNotes.Signatures signatures = notes.signatures(note.text(), note.size(), note.root());
        boolean signed =
                switch (signatures) {
                    case NONE -> false;
                    case ED25519 -> !twoSignatures;
                    case ED25519_AND_ML_DSA_44 -> {
                        twoSignatures = true;
                        yield true;
                    }
                };
        if (!signed) {
            return Optional.of(new Flaw.NotSigned(note.size()));
        }
        if (!Arrays.equals(note.root(), derivation.root())) {
            return Optional.of(new Flaw.OtherRoot(note.size(), agreed));
        }
        agreed = note.size();
        return Optional.empty();
    }

    private Optional<Flaw> end() {
        Head head = log.head();
        long promised = Math.max(head.size(), log.newestCheckpoint());
        if (promised > derivation.size()) {
            return Optional.of(new Flaw.Truncated(derivation.size(), promised));
        }
        return head.size() == derivation.size() && Arrays.equals(head.root(), derivation.root())
                ? Optional.empty()
                : Optional.of(new Flaw.HeadWrong(derivation.size(), head.size()));
    }

    private static OptionalLong says(byte[] entry) {
        Matcher matcher = INDEX.matcher(new String(entry, StandardCharsets.UTF_8));
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
