package uk.gain.referralservice.deconfliction.indexing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.gain.referralservice.deconfliction.indexing.GeneratedSubjects.Written;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.deconfliction.model.Evidence;
import uk.gain.referralservice.deconfliction.model.MatchRule;
import uk.gain.referralservice.deconfliction.model.MatchRule.Weighed;
import uk.gain.referralservice.lifecycle.model.Identifier.Kind;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * What blind index and rule find among generated subjects, counted in pairs: by tokens first and by
 * evidence then, each subject against every other, as the service does.
 */
final class Figures {

    /** As many candidates a token gives at most; the service asks the store for no more. */
    static final int MOST_CANDIDATES = 200;

    private final List<Written> written;
    private final Map<String, Counted> groups = new TreeMap<>();
    private final Counted all = new Counted();
    private final Counted telling = new Counted();
    private final List<String> examples = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private long candidates;
    private long indexing;
    private long matching;

    private Figures(List<Written> written) {
        this.written = written;
    }

    /** Pairs that are one, pairs that were found, and those of them that are one. */
    static final class Counted {

        private long one;
        private long found;
        private long right;

        double recall() {
            return one == 0 ? 1 : (double) right / one;
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        private String line(String group) {
            return String.format(
                    Locale.ROOT,
                    "%-28s %9d %9d %9d %9.1f %% %9.1f %%",
                    group,
                    one,
                    found,
                    right,
                    100 * recall(),
                    100 * precision());
        }
    }

    static Figures of(long seed, int beings) throws Exception {
        Figures figures = new Figures(GeneratedSubjects.of(seed, beings));
        figures.measure();
        return figures;
    }

    Counted all() {
        return all;
    }

    /** Of the pairs that have more in common to compare than a name; precision is that of all. */
    Counted telling() {
        return telling;
    }

    private void measure() throws Exception {
        Path file = Files.createTempDirectory("figures").resolve("keyset.json");
        IndexKeyset.create(file);
        KeyedIndex index = new KeyedIndex(IndexKeyset.read(file));
        long start = System.nanoTime();
        List<Blinded> blinded = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            blinded.addAll(
                    index.blind(
                            "TN",
                            new ReferralId(new UUID(1, i)),
                            List.of(written.get(i).subject())));
        }
        indexing = System.nanoTime() - start;
        start = System.nanoTime();
        Set<Long> found = found(index, blinded);
        matching = System.nanoTime() - start;
        count(found);
    }

    /** Each arrives after those before it, as referrals do. */
    private Set<Long> found(KeyedIndex index, List<Blinded> blinded) {
        Map<UUID, List<Integer>> byToken = new HashMap<>();
        Set<Long> found = new HashSet<>();
        for (int arriving = 0; arriving < blinded.size(); arriving++) {
            Set<Integer> others = new HashSet<>();
            for (UUID token : blinded.get(arriving).tokens()) {
                List<Integer> sharing = byToken.computeIfAbsent(token, _ -> new ArrayList<>());
                others.addAll(
                        sharing.subList(
                                Math.max(0, sharing.size() - MOST_CANDIDATES), sharing.size()));
                sharing.add(arriving);
            }
            candidates += others.size();
            evidence.add(index.open(blinded.get(arriving).evidence()));
            for (int other : others) {
                if (weigh(other, arriving).enough()) {
                    found.add(pair(other, arriving));
                }
            }
        }
        return found;
    }

    private void count(Set<Long> found) {
        Map<Integer, List<Integer>> beings = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            beings.computeIfAbsent(written.get(i).being(), _ -> new ArrayList<>()).add(i);
        }
        for (List<Integer> same : beings.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    one(same.get(i), same.get(j), found.contains(pair(same.get(i), same.get(j))));
                }
            }
        }
        for (long pair : found) {
            Written first = written.get((int) (pair >> 32));
            Written second = written.get((int) pair);
            boolean right = first.being() == second.being();
            for (Counted counted : List.of(all, telling, counted(first))) {
                counted.found++;
            }
            if (!right) {
                example("WRONG ", (int) (pair >> 32), (int) pair);
            }
        }
    }

    private void one(int first, int second, boolean right) {
        Written mine = written.get(first);
        Written theirs = written.get(second);
        boolean moreThanAName = comparable(mine, theirs);
        for (Counted counted : List.of(all, counted(mine))) {
            counted.one++;
            counted.right += right ? 1 : 0;
        }
        if (moreThanAName) {
            telling.one++;
            telling.right += right ? 1 : 0;
        }
        if (!right && moreThanAName) {
            example("MISSED", first, second);
        }
    }

    /** Whether both say something of one kind besides the name. */
    private static boolean comparable(Written mine, Written theirs) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NAME && kind != Kind.ALIAS && mine.has(kind) && theirs.has(kind)) {
                return true;
            }
        }
        return false;
    }

    private Counted counted(Written written) {
        return groups.computeIfAbsent(written.group(), _ -> new Counted());
    }

    /** With what was weighed, for whoever wants to improve the rule. */
    private void example(String what, int first, int second) {
        if (Boolean.getBoolean("gain.deconfliction.examples")) {
            Written mine = written.get(first);
            Written theirs = written.get(second);
            examples.add(
                    what
                            + " "
                            + mine.group()
                            + " "
                            + weigh(first, second)
                            + " "
                            + values(mine)
                            + "  |  "
                            + values(theirs));
        }
    }

    private Weighed weigh(int first, int second) {
        return MatchRule.weigh(evidence.get(first), evidence.get(second));
    }

    private static String values(Written written) {
        return written.subject().identifiers().stream()
                .map(identifier -> identifier.kind() + "=" + identifier.value())
                .toList()
                .toString();
    }

    private static long pair(int first, int second) {
        return ((long) first << 32) | second;
    }

    /** As it is printed. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d subjects, generated%n%-28s %9s %9s %9s %11s %11s%n",
                        written.size(),
                        "",
                        "are one",
                        "found",
                        "of them",
                        "recall",
                        "precision"));
        groups.forEach(
                (group, counted) ->
                        text.append(counted.line(group.toLowerCase(Locale.ROOT)))
                                .append(System.lineSeparator()));
        text.append(all.line("in all")).append(System.lineSeparator());
        text.append(
                String.format(
                        Locale.ROOT,
                        "of the %d pairs that have more in common to compare than a name: recall"
                                + " %.1f %%%n",
                        telling.one,
                        100 * telling.recall()));
        text.append(
                String.format(
                        Locale.ROOT,
                        "blinding %.2f ms, matching %.2f ms a subject; %.1f candidates weighed for"
                                + " each%n",
                        indexing / 1e6 / written.size(),
                        matching / 1e6 / written.size(),
                        (double) candidates / written.size()));
        examples.forEach(example -> text.append(example).append(System.lineSeparator()));
        return text.toString();
    }
}
