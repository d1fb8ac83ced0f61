package uk.gain.autoresponder;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.Normalised;
import uk.gain.identifiers.TokenKind;
import uk.gain.identifiers.Written;

/**
 * The tokens of all the agency's records under one key, eight bytes each: two different ones are
 * taken for the same about once in 10^19 / size looks, and then a person looks in vain. Held in
 * memory and nowhere else.
 *
 * @param keyVersion of the key they were made under
 * @param builtAt when the records were read
 */
record Index(int keyVersion, Instant builtAt, int records, Marks marks) {

    /** Sorted, each once. */
    static final class Marks {

        private final long[] sorted;

        private Marks(long[] sorted) {
            this.sorted = sorted;
        }

        int size() {
            return sorted.length;
        }

        private boolean has(long mark) {
            return Arrays.binarySearch(sorted, mark) >= 0;
        }
    }

    /** Reads all records; fails when there are more tokens than that. */
    static Index of(
            Records records,
            Set<TokenKind> kinds,
            int keyVersion,
            MatchingKey key,
            int most,
            Instant now)
            throws SQLException, Unusable {
        Building building = new Building(kinds, key, most);
        records.read(building::add);
        if (building.overflows()) {
            throw new Unusable(
                    "most-tokens: your records make more than %d tokens; raise it by what memory"
                                    .formatted(most)
                            + " allows, eight bytes each");
        }
        return new Index(keyVersion, now, building.records, new Marks(building.marks()));
    }

    /** Those of the tokens that a record has, too. */
    List<String> matching(Collection<String> tokens) {
        return tokens.stream().filter(token -> marks.has(MatchingKey.markOf(token))).toList();
    }

    /** Tokens as they are gathered. */
    private static final class Building {

        private final Set<TokenKind> kinds;
        private final MatchingKey key;
        private final int most;
        private long[] gathered = new long[1 << 16];
        private int size;
        private int records;
        private boolean overflows;

        Building(Set<TokenKind> kinds, MatchingKey key, int most) {
            this.kinds = kinds;
            this.key = key;
            this.most = most;
        }

        void add(List<Written> record) {
            records++;
            for (Normalised one : Normalised.of(record)) {
                if (kinds.contains(one.kind())) {
                    add(key.mark(one));
                }
            }
        }

        private void add(long mark) {
            if (size == gathered.length) {
                compact();
                if (size > gathered.length / 2) {
                    gathered = Arrays.copyOf(gathered, grown());
                }
            }
            if (size < gathered.length) {
                gathered[size++] = mark;
            } else {
                overflows = true;
            }
        }

        /** Never more than twice what may be held. */
        private int grown() {
            return (int) Math.min(2L * gathered.length, Math.max(gathered.length, 2L * most));
        }

        private void compact() {
            Arrays.sort(gathered, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || gathered[i] != gathered[kept - 1]) {
                    gathered[kept++] = gathered[i];
                }
            }
            size = kept;
        }

        boolean overflows() {
            compact();
            return overflows || size > most;
        }

        long[] marks() {
            return Arrays.copyOf(gathered, size);
        }
    }
}
