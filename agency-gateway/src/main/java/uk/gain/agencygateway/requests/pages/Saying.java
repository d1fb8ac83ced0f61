package uk.gain.agencygateway.requests.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.webui.form.Choice;

/**
 * One question to the officer on a page of its own: a choice, a day and words, as far as asked.
 *
 * @param action last part of the page's address
 * @param choices empty when nothing is to be chosen
 * @param words label of the words; absent when none are asked
 * @param aboutField hidden field that names what it is about; absent when it is about the request
 */
record Saying(
        String action,
        String question,
        @Nullable String explanation,
        List<Choice> choices,
        boolean asksDay,
        @Nullable String words,
        @Nullable String aboutField,
        String button) {}
