package uk.gain.identifiers;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a word sounds: in English (Double Metaphone), and across the ways in which Arabic, Urdu,
 * Polish and Chinese names are put into Latin letters, where vowels and the letter h come and go
 * and consonants of one family stand for each other.
 */
public final class Sounds {

    private static final int LONGEST = 6;
    private static final DoubleMetaphone ENGLISH = new DoubleMetaphone();

    private static final Pattern VOWEL = Pattern.compile("[AEIOU]");

    static {
        ENGLISH.setMaxCodeLen(LONGEST);
    }

    private Sounds() {}

    public static Set<String> of(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        sounds.add("M" + ENGLISH.doubleMetaphone(word));
        sounds.add("M" + ENGLISH.doubleMetaphone(word, true));
        sounds.remove("M");
        skeletons(word).forEach(skeleton -> sounds.add("S" + skeleton));
        return sounds;
    }

    /**
     * The consonants, each for its family; several where letters can be read in several ways: J as
     * in English, Polish or Pinyin, Q and X as in Arabic or Pinyin, and W and Y as the vowels of a
     * script that writes no others.
     */
    public static Set<String> skeletons(String word) {
        Set<String> skeletons = new LinkedHashSet<>();
        skeletons.add(skeleton(word));
        skeletons.add(skeleton(word.replaceAll("[JQ]", "CH").replace("X", "SH")));
        skeletons.add(skeleton(word.replace("J", "Y")));
        if (word.startsWith("KH")) {
            skeletons.add(skeleton(word.substring(1)));
        }
        if (!VOWEL.matcher(word).find()) {
            skeletons.add(skeleton(word.replaceAll("[WY]", "")));
        }
        skeletons.remove("");
        return skeletons;
    }

    /** As skeletons, and also those of the names that the word is short for. */
    public static Set<String> ofForms(String word) {
        return NameForms.shipped().of(word).stream()
                .flatMap(form -> skeletons(form).stream())
                .collect(Collectors.toSet());
    }

    /**
     * How the first and the last word of a name sound, whichever comes first; none for a name of
     * one word.
     */
    public static Set<String> pairs(List<String> name) {
        Set<String> pairs = new HashSet<>();
        if (name.size() >= 2) {
            for (String first : ofForms(name.getFirst())) {
                for (String last : ofForms(name.getLast())) {
                    pairs.add(first.compareTo(last) <= 0 ? first + "/" + last : last + "/" + first);
                }
            }
        }
        return pairs;
    }

    private static String skeleton(String word) {
        String families =
                word.replaceAll("([A-Z])\\1+", "$1")
                        .replaceAll("SHCH|SCH|SZCZ|SZ|SH|HS(?=[IU])|RZ", "S")
                        .replaceAll("TSCH|TCH|CZ|CH|ZH|TZ|TS", "C")
                        .replaceAll("DZ|DJ|DG", "J")
                        .replace("DH", "T")
                        .replace("TH", "T")
                        .replace("PH", "F")
                        .replaceAll("KH|GH|CK", "K")
                        .replaceAll("C(?=[AOULRKT]|$)", word.contains("CH") ? "C" : "K")
                        .replaceAll("(?<=[AEIOU])[WY](?![AEIOUY])", "")
                        .replaceAll("^[JY](?=[AEIOU])", "J");
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < families.length(); i++) {
            char family = family(families.charAt(i));
            boolean vowel = family == 'A';
            if (i == 0 || !(vowel || family == 'H')) {
                skeleton.append(family);
            }
        }
        return skeleton.toString();
    }

    private static char family(char letter) {
        return switch (letter) {
            case 'A', 'E', 'I', 'O', 'U', 'Y' -> 'A';
            case 'B', 'P' -> 'P';
            case 'D', 'T' -> 'T';
            case 'G', 'K', 'Q' -> 'K';
            case 'V', 'W' -> 'V';
            case 'S', 'Z', 'X' -> 'S';
            default -> letter;
        };
    }
}
