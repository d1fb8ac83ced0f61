package uk.gain.auditservice.log.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile of hashes or of a bundle of entries (c2sp.org/tlog-tiles).
 *
 * @param kind a tile of a level's hashes, or a bundle of entries
 * @param number which one of its level, from 0
 * @param width how many hashes or entries: 256, or 1 to 255 for the last one
 */
public record TilePath(Kind kind, long number, int width) {

    public static final int FULL = 256;

    private static final Pattern PATH =
            Pattern.compile(
                    "(?<kind>entries|[0-9]|[1-5][0-9]|6[0-3])/"
                            + "(?<number>(x[0-9]{3}/){0,5}[0-9]{3})(\\.p/(?<width>[1-9][0-9]{0,2}))?");

    /** What a tile holds. */
    public sealed interface Kind {

        /** Hashes of complete subtrees of 256^level entries. */
        record Hashes(int level) implements Kind {}

        /** The entries themselves. */
        record Entries() implements Kind {}
    }

    /** Empty where the path names no tile. */
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group("kind");
        String digits = matcher.group("number").replace("x", "").replace("/", "");
        String width = matcher.group("width");
        TilePath tile =
                new TilePath(
                        kind.equals("entries")
                                ? new Kind.Entries()
                                : new Kind.Hashes(Integer.parseInt(kind)),
                        Long.parseLong(digits),
                        width == null ? FULL : Integer.parseInt(width));
        // Only one way to write a number: x000/067 is not 067.
        return tile.width <= FULL - (width == null ? 0 : 1) && tile.path().equals(path)
                ? Optional.of(tile)
                : Optional.empty();
    }

    public String path() {
        String prefix =
                switch (kind) {
                    case Kind.Hashes(int level) -> level + "/";
                    case Kind.Entries() -> "entries/";
                };
        return prefix + digits() + (width == FULL ? "" : ".p/" + width);
    }

    private String digits() {
        String last = "%03d".formatted(number % 1000);
        StringBuilder path = new StringBuilder(last);
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.toString();
    }
}
