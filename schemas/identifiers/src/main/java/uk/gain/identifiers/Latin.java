package uk.gain.identifiers;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Any script in the capitals A to Z: "Łukasz" is LUKASZ, "张伟" is ZHANG WEI. */
public final class Latin {

    private static final Transliterator TO_LATIN =
            Transliterator.getInstance(
                    "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII");

    private Latin() {}

    public static String capitals(String written) {
        String latin = isAscii(written) ? written : TO_LATIN.transliterate(written);
        return latin.toUpperCase(Locale.ROOT).strip();
    }

    /** Letters and digits only. */
    public static String compact(String written) {
        return capitals(written).replaceAll("[^A-Z0-9]", "");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
