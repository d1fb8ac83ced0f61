package uk.gain.webui.form;

import org.jspecify.annotations.Nullable;

/**
 * One radio button, checkbox or option.
 *
 * @param hint absent where the text says it all
 */
public record Choice(String value, String text, @Nullable String hint) {

    public Choice(String value, String text) {
        this(value, text, null);
    }
}
