package uk.gain.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import uk.gain.auditservice.exporting.model.Format;
import uk.gain.auditservice.exporting.model.Heading;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Node;
import uk.gain.auditservice.log.model.Proof;
import uk.gain.auditservice.log.model.TilePath;
import uk.gain.auditservice.log.model.Tree;
import uk.gain.auditservice.log.model.TreeHead;

/** A log as the service's own code writes it, in memory. */
final class WrittenLog {

    static final String ORIGIN = "log.example/trail";

    private static final KeyPair KEYS = keys();

    final List<byte[]> entries = new ArrayList<>();
    final List<Hash> roots = new ArrayList<>();
    private final Map<Node, Hash> hashes = new HashMap<>();
    private final uk.gain.auditservice.log.model.LogKey key =
            new uk.gain.auditservice.log.model.LogKey(ORIGIN, KEYS);

    static WrittenLog of(int size) {
        return of(
                LongStream.range(0, size)
                        .mapToObj(
                                index ->
                                        "{\"index\":%d,\"operation\":\"CONSULTATION\",\"outcome\":\"ALLOWED\",\"who\":{\"subject\":\"=officer-%d\"}}"
                                                .formatted(index, index % 7)
                                                .getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    static WrittenLog of(List<byte[]> entries) {
        WrittenLog log = new WrittenLog();
        Tree tree = Tree.of(0, log::hash);
        log.roots.add(tree.root());
        for (byte[] entry : entries) {
            Hash leaf = Hash.ofLeaf(entry);
            log.hashes.put(new Node(0, log.entries.size()), leaf);
            Tree.Grown grown = tree.append(List.of(leaf));
            grown.completed().forEach(each -> log.hashes.put(each.node(), each.hash()));
            tree = grown.tree();
            log.entries.add(entry);
            log.roots.add(tree.root());
        }
        return log;
    }

    private Hash hash(Node node) {
        return Objects.requireNonNull(hashes.get(node));
    }

    String verifierKey() {
        return key.verifierKey();
    }

    int size() {
        return entries.size();
    }

    Checkpoint checkpoint(int size) {
        TreeHead head = new TreeHead(size, roots.get(size));
        return new Checkpoint(head, key.sign(Checkpoint.text(ORIGIN, head)), Instant.EPOCH);
    }

    List<Hash> hashes(Proof proof) {
        return proof.hashes(this::hash);
    }

    byte[] export(Format format, List<String> asked, List<Integer> indexes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                format.layout()
                        .heading(
                                new Heading(
                                        Purpose.LAWFULNESS_CHECK,
                                        asked,
                                        indexes.size(),
                                        checkpoint(size()))));
        for (int index : indexes) {
            file.writeBytes(
                    format.layout()
                            .entry(
                                    new Found(index, entries.get(index)),
                                    hashes(Proof.ofInclusion(index, size()))));
        }
        return ended(file.toByteArray(), format, indexes.size());
    }

    /** With the last line, as if everything before it were right. */
    static byte[] ended(byte[] before, Format format, long entries) {
        String sha256 = HexFormat.of().formatHex(Merkle.sha256().digest(before));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before);
        file.writeBytes(format.layout().end(entries, sha256));
        return file.toByteArray();
    }

    /** Checkpoint, tiles and bundles under their paths. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("checkpoint", checkpoint(size()).note().getBytes(StandardCharsets.UTF_8));
        for (int level = 0; size() >> (8 * level) > 0; level++) {
            int shift = 8 * level;
            int lower = level;
            tiles(
                    size() >> shift,
                    new TilePath.Kind.Hashes(lower),
                    index -> hash(new Node(shift, index)).bytes(),
                    files);
        }
        tiles(size(), new TilePath.Kind.Entries(), this::lengthAndEntry, files);
        return files;
    }

    private byte[] lengthAndEntry(long index) {
        byte[] entry = entries.get((int) index);
        byte[] both = new byte[entry.length + 2];
        both[0] = (byte) (entry.length >> 8);
        both[1] = (byte) entry.length;
        System.arraycopy(entry, 0, both, 2, entry.length);
        return both;
    }

    private static void tiles(
            int count, TilePath.Kind kind, LongFunction<byte[]> part, Map<String, byte[]> files) {
        for (int first = 0; first < count; first += TilePath.FULL) {
            int width = Math.min(TilePath.FULL, count - first);
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            for (int index = first; index < first + width; index++) {
                tile.writeBytes(part.apply(index));
            }
            files.put(
                    "tile/" + new TilePath(kind, first / TilePath.FULL, width).path(),
                    tile.toByteArray());
        }
    }

    static LogSource source(Map<String, byte[]> files) {
        return (path, most) -> {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new NoSuchFileException(path);
            }
            if (bytes.length > most) {
                throw new NotVerified(path + " is too long");
            }
            return bytes;
        };
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
