package uk.gain.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a name in capitals: titles, particles and the words for "not known" left out, what
 * belongs together joined ("Abd al-Rahman" is ABDULRAHMAN, "O’Brien" is OBRIEN), and the family
 * name last where a comma says which it is.
 */
public final class NameWords {

    private static final Set<String> TITLES =
            Set.of(
                    "MR", "MRS", "MS", "MISS", "DR", "PROF", "SIR", "DAME", "REV", "JR", "SR", "II",
                    "III", "AKA", "NEE", "ALIAS");
    private static final Set<String> NOT_KNOWN =
            Set.of("UNKNOWN", "UNK", "NK", "NA", "KNOWN", "TBC", "NFD", "UNIDENTIFIED", "UNNAMED");

    /** Said of those whose name is not known, and otherwise a name like any. */
    private static final Set<String> SAID_OF_THEM =
            Set.of("NOT", "MALE", "FEMALE", "MAN", "WOMAN", "PERSON", "NAMED");

    private static final Set<String> PARTICLES =
            Set.of(
                    "AL", "EL", "UL", "UR", "BIN", "BINT", "IBN", "BEN", "VAN", "VON", "DER", "DEN",
                    "DE", "DA", "DI", "DU", "DEL", "LA", "LE", "DOS", "ST");
    private static final Set<String> SERVANT_OF =
            Set.of("ABD", "ABDUL", "ABDEL", "ABDAL", "ABDUR", "ABDOUL", "ABDOL", "ABDU");
    private static final Set<String> JOINED_TO_THE_NEXT = Set.of("O", "MC", "MAC", "ABU", "FITZ");
    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    "LTD", "LIMITED", "PLC", "LLP", "LP", "CIC", "INC", "UK", "THE", "AND", "CO",
                    "COMPANY", "GB", "OF", "LLC");

    private static final int MOST_WORDS_JOINED = 4;

    private NameWords() {}

    public static List<String> ofPerson(String written) {
        int comma = written.indexOf(',');
        String inOrder =
                comma < 0
                        ? written
                        : written.substring(comma + 1) + " " + written.substring(0, comma);
        List<String> words = words(inOrder);
        words.removeIf(TITLES::contains);
        if (words.removeIf(NOT_KNOWN::contains)) {
            words.removeIf(SAID_OF_THEM::contains);
        }
        List<String> joined = joined(words);
        List<String> telling = joined.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return telling.size() >= 2 || joined.size() < 2 ? telling : joined;
    }

    public static List<String> ofOrganisation(String written) {
        List<String> words = words(written.replace("&", " and "));
        List<String> telling =
                words.stream()
                        .filter(word -> !LEGAL_FORMS.contains(word))
                        .filter(word -> !NOT_KNOWN.contains(word))
                        .toList();
        return telling.isEmpty() ? words : telling;
    }

    /**
     * The name, and the same with two of its words as one: "Xiao Ming Zhang" is XIAOMING ZHANG, and
     * "Mary Ann Smith" MARYANN SMITH.
     */
    public static List<List<String>> joinedDifferently(List<String> name) {
        List<List<String>> ways = new ArrayList<>(List.of(name));
        if (name.size() >= 3 && name.size() <= MOST_WORDS_JOINED) {
            for (int i = 0; i + 1 < name.size(); i++) {
                List<String> way = new ArrayList<>(name);
                way.set(i, name.get(i) + way.remove(i + 1));
                ways.add(way);
            }
        }
        return ways;
    }

    private static String servantOf(String whom) {
        return whom.equals("ALLAH") || whom.equals("LLAH") ? "ABDULLAH" : "ABDUL" + whom;
    }

    private static List<String> words(String written) {
        String latin = Latin.capitals(written).replaceAll("['’`.]", "");
        List<String> words = new ArrayList<>();
        for (String word : latin.split("[^A-Z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            String word = words.get(i);
            int next = i + 1;
            if (SERVANT_OF.contains(word)) {
                while (next < words.size() - 1 && PARTICLES.contains(words.get(next))) {
                    next++;
                }
                boolean ofWhom = next < words.size();
                joined.add(ofWhom ? servantOf(words.get(next)) : "ABDUL");
                i = ofWhom ? next + 1 : next;
            } else if (JOINED_TO_THE_NEXT.contains(word) && next < words.size()) {
                joined.add(word + words.get(next));
                i = next + 1;
            } else {
                joined.add(word);
                i = next;
            }
        }
        return joined;
    }
}
