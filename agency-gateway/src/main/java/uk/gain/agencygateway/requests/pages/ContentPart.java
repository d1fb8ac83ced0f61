package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Asked;
import uk.gain.agencygateway.requests.model.ReferralContent;

/**
 * The content as raised or corrected, or an addition to it.
 *
 * @param at when it was corrected or added; absent when it is as raised
 */
record ContentPart(
        String title, @Nullable Instant at, List<List<Line>> subjects, List<Line> narrative) {

    /** What was added last comes first: it may be all that is new to the reader. */
    static List<ContentPart> of(Asked asked) {
        List<ContentPart> parts = new ArrayList<>();
        asked.added()
                .reversed()
                .forEach(added -> parts.add(part("Added", added.at(), added.content())));
        parts.add(
                asked.correctedAt() == null
                        ? part("What is asked", null, asked.content())
                        : part("What is asked, corrected", asked.correctedAt(), asked.content()));
        return List.copyOf(parts);
    }

    private static ContentPart part(String title, @Nullable Instant at, ReferralContent content) {
        return new ContentPart(
                title,
                at,
                content.subjects().stream().map(Line::of).toList(),
                Line.of(content).stream().filter(line -> !line.text().isBlank()).toList());
    }

    @Override
    public String toString() {
        return "ContentPart[" + title + "]";
    }
}
