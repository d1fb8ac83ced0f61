package uk.gain.referralservice.deconfliction.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gain.referralservice.deconfliction.model.Evidence.Name;
import uk.gain.referralservice.deconfliction.model.Evidence.Nature;
import uk.gain.referralservice.deconfliction.model.Evidence.Part;
import uk.gain.referralservice.deconfliction.model.MatchRule.Finding;

/**
 * How far two names agree, word by word and in whatever order, since family names come first or
 * last as the custom is. A word that one of them leaves out says nothing; a word that each has
 * instead of the other's does.
 */
final class NameAgreement {

    /** So many words do not come together by chance, unless all are common. */
    private static final int LONG = 3;

    private static final Set<Finding> EVERY_WORD =
            Set.of(
                    Finding.LONG_NAME_EQUAL,
                    Finding.NAME_EQUAL,
                    Finding.COMMON_NAME_EQUAL,
                    Finding.NAME_ALIKE,
                    Finding.COMMON_NAME_ALIKE);

    private NameAgreement() {}

    /** How two words are one; the later the better. */
    private enum Likeness {
        INITIAL,
        SLIP,
        SOUND,
        SAME
    }

    private record Pair(int mine, int theirs, Likeness likeness) {}

    /** The best agreement between any of their names; empty when one of them has none. */
    static Optional<Finding> between(Evidence one, Evidence other) {
        boolean persons = one.nature() == Nature.PERSON;
        List<Finding> findings = new ArrayList<>();
        for (Name mine : one.names()) {
            for (Name theirs : other.names()) {
                Finding finding = persons ? persons(mine, theirs) : organisations(mine, theirs);
                if (EVERY_WORD.contains(finding) || !(mine.joined() || theirs.joined())) {
                    findings.add(finding);
                }
            }
        }
        return findings.stream().max(Comparator.comparingInt(Finding::bits));
    }

    private static Finding persons(Name one, Name other) {
        boolean heavyEnough = heavy(one).size() >= 2 && heavy(other).size() >= 2;
        List<Part> mine = heavyEnough ? heavy(one) : one.parts();
        List<Part> theirs = heavyEnough ? heavy(other) : other.parts();
        List<Pair> pairs = pairs(mine, theirs);
        int fewer = Math.min(mine.size(), theirs.size());
        if (pairs.isEmpty()) {
            return Finding.NAMES_DIFFERENT;
        }
        if (fewer == 1) {
            return Finding.ONE_WORD_ALIKE;
        }
        if (pairs.size() == fewer) {
            return everyWord(pairs, mine);
        }
        if (pairs.size() >= 2) {
            return Finding.NAME_MOSTLY_ALIKE;
        }
        Pair only = pairs.getFirst();
        boolean forename =
                only.mine() == 0 && only.theirs() == 0 && only.likeness() != Likeness.INITIAL;
        return forename ? Finding.FORENAME_ALIKE : Finding.SURNAME_ONLY;
    }

    private static Finding organisations(Name one, Name other) {
        List<Pair> pairs = pairs(one.parts(), other.parts());
        int fewer = Math.min(one.parts().size(), other.parts().size());
        int more = Math.max(one.parts().size(), other.parts().size());
        if (pairs.isEmpty()) {
            return Finding.NAMES_DIFFERENT;
        }
        if (pairs.size() < fewer) {
            return fewer >= 3 && pairs.size() == fewer - 1
                    ? Finding.NAME_MOSTLY_ALIKE
                    : Finding.SURNAME_ONLY;
        }
        return more - fewer > 1 ? Finding.NAME_MOSTLY_ALIKE : everyWord(pairs, one.parts());
    }

    /** Every word of the shorter name is in the other: as written, or as it may have been heard. */
    private static Finding everyWord(List<Pair> pairs, List<Part> mine) {
        boolean equal = pairs.stream().allMatch(pair -> pair.likeness() == Likeness.SAME);
        boolean common =
                pairs.stream()
                        .allMatch(
                                pair ->
                                        pair.likeness() == Likeness.INITIAL
                                                || mine.get(pair.mine()).common());
        if (equal && !common && pairs.size() >= LONG) {
            return Finding.LONG_NAME_EQUAL;
        }
        if (equal) {
            return common ? Finding.COMMON_NAME_EQUAL : Finding.NAME_EQUAL;
        }
        return common ? Finding.COMMON_NAME_ALIKE : Finding.NAME_ALIKE;
    }

    /** Each word at most once, the best likeness first. */
    private static List<Pair> pairs(List<Part> mine, List<Part> theirs) {
        List<Pair> possible = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                int at = i;
                int with = j;
                likeness(mine.get(i), theirs.get(j), i == j)
                        .ifPresent(likeness -> possible.add(new Pair(at, with, likeness)));
            }
        }
        possible.sort(
                Comparator.comparing(Pair::likeness)
                        .reversed()
                        .thenComparing(pair -> Math.abs(pair.mine() - pair.theirs())));
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : possible) {
            if (taken.stream()
                    .noneMatch(
                            other ->
                                    other.mine() == pair.mine()
                                            || other.theirs() == pair.theirs())) {
                taken.add(pair);
            }
        }
        return taken;
    }

    /** An initial stands for a word in its own place only. */
    private static Optional<Likeness> likeness(Part mine, Part theirs, boolean inPlace) {
        if (mine.initialOnly() || theirs.initialOnly()) {
            return inPlace && mine.initial() == theirs.initial()
                    ? Optional.of(Likeness.INITIAL)
                    : Optional.empty();
        }
        if (Evidence.meet(mine.same(), theirs.same())) {
            return Optional.of(Likeness.SAME);
        }
        if (Evidence.meet(mine.sounds(), theirs.sounds())) {
            return Optional.of(Likeness.SOUND);
        }
        return Evidence.meet(mine.slips(), theirs.slips())
                ? Optional.of(Likeness.SLIP)
                : Optional.empty();
    }

    private static List<Part> heavy(Name name) {
        return name.parts().stream().filter(part -> !part.light()).toList();
    }
}
