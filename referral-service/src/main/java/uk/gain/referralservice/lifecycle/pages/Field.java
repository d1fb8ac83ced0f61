package uk.gain.referralservice.lifecycle.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.webui.form.Choice;

/**
 * One field of a form.
 *
 * @param hint absent where the label says it all
 * @param choices empty where something is written
 */
record Field(Kind kind, String name, String label, @Nullable String hint, List<Choice> choices) {

    enum Kind {
        RADIOS,
        CHECKBOXES,
        LINE,
        WORDS,
        SELECT,
        HEADING
    }

    Field {
        choices = List.copyOf(choices);
    }

    static Field radios(String name, String label, List<Choice> choices) {
        return new Field(Kind.RADIOS, name, label, null, choices);
    }

    static Field checkboxes(String name, String label, String hint, List<Choice> choices) {
        return new Field(Kind.CHECKBOXES, name, label, hint, choices);
    }

    static Field line(String name, String label, @Nullable String hint) {
        return new Field(Kind.LINE, name, label, hint, List.of());
    }

    static Field select(String name, String label, @Nullable String hint, List<Choice> choices) {
        return new Field(Kind.SELECT, name, label, hint, choices);
    }

    /** What follows belongs together. */
    static Field heading(String name, String label) {
        return new Field(Kind.HEADING, name, label, null, List.of());
    }

    static Field words(String label) {
        return new Field(
                Kind.WORDS, "text", label, "It is sealed before it is kept or sent", List.of());
    }
}
