package uk.gain.referralservice.handling.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.AnswerContent.Grading;

/** A grading as it is printed: {@code [1BP]}, {@code [2CC A1 S2]}; unknown words as {@code ?}. */
final class Marking {

    private static final Map<String, String> PRINTED =
            Map.ofEntries(
                    Map.entry("RELIABLE", "1"),
                    Map.entry("UNTESTED", "2"),
                    Map.entry("NOT_RELIABLE", "3"),
                    Map.entry("KNOWN_DIRECTLY", "A"),
                    Map.entry("KNOWN_INDIRECTLY_CORROBORATED", "B"),
                    Map.entry("KNOWN_INDIRECTLY", "C"),
                    Map.entry("NOT_KNOWN", "D"),
                    Map.entry("SUSPECTED_FALSE", "E"),
                    Map.entry("PERMITTED", "P"),
                    Map.entry("CONDITIONS", "C"),
                    Map.entry("NO_ACTION_WITHOUT_PERMISSION", "A1"),
                    Map.entry("COVERT_ACTION_ONLY", "A2"),
                    Map.entry("OVERT_ACTION_PERMITTED", "A3"),
                    Map.entry("MAY_BE_SANITISED", "S1"),
                    Map.entry("CONSULT_BEFORE_SANITISING", "S2"));

    private Marking() {}

    static String of(Grading grading) {
        return "["
                + printed(grading.source())
                + printed(grading.assessment())
                + printed(grading.handling())
                + code(grading.action())
                + code(grading.sanitisation())
                + "]";
    }

    private static String code(@Nullable String word) {
        return word == null ? "" : " " + printed(word);
    }

    private static String printed(String word) {
        return PRINTED.getOrDefault(word, "?");
    }
}
