package uk.gain.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole log from the signed root down: a tile is believed only if its parent's hash says
 * so, an entry only if a believed tile says so. So the first wrong entry is named exactly, and what
 * is held at a time is one tile per level and one bundle.
 */
final class LogCheck {

    private static final int WIDTH = 256;
    private static final int LEVELS_PER_TILE = 8;

    private final LogSource source;
    private final Checkpoint checkpoint;
    private final Merkle merkle = new Merkle();
    private final TreeMap<Integer, Tile> edge = new TreeMap<>();
    private final TreeMap<Integer, Tile> believed = new TreeMap<>();

    LogCheck(LogSource source, Checkpoint checkpoint) {
        this.source = source;
        this.checkpoint = checkpoint;
    }

    /** The hashes of one tile. */
    private record Tile(long number, List<byte[]> hashes) {}

    void check() throws IOException, NotVerified {
        believeEdge();
        long bundles = (checkpoint.size() + WIDTH - 1) / WIDTH;
        for (long number = 0; number < bundles; number++) {
            checkBundle(number);
        }
    }

    /**
     * The root of the first so many entries, from believed tiles. MUST be called after {@link
     * #check()}.
     */
    byte[] rootOf(long size) throws IOException, NotVerified {
        byte @Nullable [] right = null;
        for (int level = 0; count(size, level) > 0; level++) {
            int width = (int) (count(size, level) % WIDTH);
            List<byte[]> hashes = new ArrayList<>();
            if (width > 0) {
                hashes.addAll(
                        believe(level, count(size, level) / WIDTH).hashes().subList(0, width));
            }
            right = withRight(hashes, right);
        }
        return right == null ? merkle.root(List.of()) : right;
    }

    private byte @Nullable [] withRight(List<byte[]> hashes, byte @Nullable [] right) {
        List<byte[]> all = new ArrayList<>(hashes);
        if (right != null) {
            all.add(right);
        }
        return all.isEmpty() ? null : merkle.root(all);
    }

    /** How many complete hashes a level of tiles has in a log of the size. */
    private static long count(long size, int level) {
        return level * LEVELS_PER_TILE > 62 ? 0 : size >> (level * LEVELS_PER_TILE);
    }

    /** The last tile of every level: together they make the root. */
    private void believeEdge() throws IOException, NotVerified {
        byte @Nullable [] right = null;
        for (int level = 0; count(checkpoint.size(), level) > 0; level++) {
            long count = count(checkpoint.size(), level);
            List<byte[]> hashes = List.of();
            if (count % WIDTH > 0) {
                Tile tile = read(level, count / WIDTH, (int) (count % WIDTH));
                edge.put(level, tile);
                hashes = tile.hashes();
            }
            right = withRight(hashes, right);
        }
        if (!Arrays.equals(right == null ? merkle.root(List.of()) : right, checkpoint.root())) {
            nameWhatDiffersAtTheEdge();
            throw new NotVerified(
                    "the log's entries and tiles agree with one another but do not lead to the"
                            + " checkpoint's root: the log was rewritten; which entry was changed"
                            + " first cannot be told from it");
        }
    }

    /** The edge does not lead to the root: what of it is not made of what lies below it? */
    private void nameWhatDiffersAtTheEdge() throws IOException, NotVerified {
        for (Map.Entry<Integer, Tile> each : edge.descendingMap().entrySet()) {
            int level = each.getKey();
            Tile tile = each.getValue();
            for (int place = 0; level > 0 && place < tile.hashes().size(); place++) {
                long below = tile.number() * WIDTH + place;
                Tile child = read(level - 1, below, WIDTH);
                if (!Arrays.equals(merkle.root(child.hashes()), tile.hashes().get(place))) {
                    throw entriesBelow(level - 1, below, child, tile.hashes().get(place));
                }
            }
        }
        Tile leaves = edge.get(0);
        if (leaves != null) {
            checkEntries(leaves.number(), leaves.hashes());
        }
    }

    private Tile believe(int level, long number) throws IOException, NotVerified {
        Tile last = edge.get(level);
        if (last != null && last.number() == number) {
            return last;
        }
        Tile known = believed.get(level);
        if (known != null && known.number() == number) {
            return known;
        }
        byte[] expected = believe(level + 1, number / WIDTH).hashes().get((int) (number % WIDTH));
        Tile tile = read(level, number, WIDTH);
        if (!Arrays.equals(merkle.root(tile.hashes()), expected)) {
            throw entriesBelow(level, number, tile, expected);
        }
        believed.put(level, tile);
        return tile;
    }

    /** Goes down from a tile that is not the one its parent knows, to name what is wrong below. */
    private NotVerified entriesBelow(int level, long number, Tile tile, byte[] expected)
            throws IOException, NotVerified {
        long first = number << (LEVELS_PER_TILE * (level + 1));
        long last = ((number + 1) << (LEVELS_PER_TILE * (level + 1))) - 1;
        if (level == 0) {
            List<byte[]> leaves = entries(number, WIDTH).stream().map(merkle::leaf).toList();
            if (Arrays.equals(merkle.root(leaves), expected)) {
                for (int place = 0; place < WIDTH; place++) {
                    if (!Arrays.equals(leaves.get(place), tile.hashes().get(place))) {
                        return NotVerified.entry(
                                first + place,
                                path(0, number, WIDTH)
                                        + " has a wrong hash for it; the entry itself is what the"
                                        + " tiles above know");
                    }
                }
            }
            checkEntries(number, tile.hashes());
        }
        return NotVerified.entry(
                first,
                path(level, number, WIDTH)
                        + " is not the tile that the level above it knows: one or more of the"
                        + " entries "
                        + first
                        + " to "
                        + last
                        + " were changed, or the tile was");
    }

    private void checkBundle(long number) throws IOException, NotVerified {
        checkEntries(number, believe(0, number).hashes());
    }

    private void checkEntries(long number, List<byte[]> leaves) throws IOException, NotVerified {
        long index = number * WIDTH;
        for (byte[] entry : entries(number, leaves.size())) {
            byte[] leaf = leaves.get((int) (index % WIDTH));
            if (!Arrays.equals(merkle.leaf(entry), leaf)) {
                throw NotVerified.entry(
                        index,
                        "is not the entry whose hash is in " + path(0, number, leaves.size()));
            }
            Entry.verified(index, entry);
            index++;
        }
    }

    /** Each after its length in two bytes. */
    private List<byte[]> entries(long number, int width) throws IOException, NotVerified {
        String path = "tile/entries/" + digits(number) + partial(width);
        byte[] bundle = source.read(path, width * (2 + Entry.MOST_BYTES));
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        for (int place = 0; place < width; place++) {
            int length =
                    at + 2 > bundle.length
                            ? Integer.MAX_VALUE - 2
                            : (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
            if (length > bundle.length - at - 2) {
                throw NotVerified.entry(number * WIDTH + place, path + " ends within it");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (at != bundle.length) {
            throw NotVerified.entry(
                    number * WIDTH + width - 1,
                    path + " holds more than its " + width + " entries");
        }
        return entries;
    }

    private Tile read(int level, long number, int width) throws IOException, NotVerified {
        String path = path(level, number, width);
        byte[] bytes = source.read(path, width * Merkle.HASH);
        if (bytes.length != width * Merkle.HASH) {
            throw NotVerified.entry(
                    (number * WIDTH + bytes.length / Merkle.HASH) << (LEVELS_PER_TILE * level),
                    path + " is cut off");
        }
        List<byte[]> hashes = new ArrayList<>(width);
        for (int at = 0; at < bytes.length; at += Merkle.HASH) {
            hashes.add(Arrays.copyOfRange(bytes, at, at + Merkle.HASH));
        }
        return new Tile(number, hashes);
    }

    private static String path(int level, long number, int width) {
        return "tile/" + level + "/" + digits(number) + partial(width);
    }

    private static String partial(int width) {
        return width == WIDTH ? "" : ".p/" + width;
    }

    private static String digits(long number) {
        String last = "%03d".formatted(number % 1000);
        return number < 1000 ? last : above(number / 1000) + last;
    }

    private static String above(long number) {
        return (number < 1000 ? "" : above(number / 1000)) + "x%03d/".formatted(number % 1000);
    }
}
