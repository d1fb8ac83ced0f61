package uk.gain.auditservice.finding.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.finding.model.ReadEntry;
import uk.gain.auditservice.finding.model.Step;
import uk.gain.webui.Words;

/**
 * One step of a story, as the page says it.
 *
 * @param by absent where nobody is named
 * @param colour of the stage's tag
 */
record StepLine(
        long entry,
        Instant at,
        String title,
        String stage,
        String colour,
        @Nullable String by,
        String body) {

    static StepLine of(Step step) {
        ReadEntry.Person by = step.by();
        return new StepLine(
                step.entry(),
                step.at(),
                step.eventType().equals("AccessEvent")
                        ? Words.of(step.kind())
                        : Words.of(step.eventType()),
                Words.of(step.stage()),
                colour(step.stage()),
                by == null ? null : by.subject() + ", " + by.organisation(),
                body(step));
    }

    private static String body(Step step) {
        List<String> parts = new ArrayList<>();
        parts.add("Told by " + step.service());
        if (!step.recipients().isEmpty()) {
            parts.add("to " + String.join(", ", step.recipients()));
        }
        if (step.stage() == Step.Stage.READ && !step.fields().isEmpty()) {
            parts.add("shown: " + String.join(", ", step.fields()));
        }
        if (step.reason() != null) {
            parts.add("because " + step.reason());
        }
        return String.join("; ", parts);
    }

    private static String colour(Step.Stage stage) {
        return switch (stage) {
            case RAISED -> "turquoise";
            case DELIVERED, OPENED -> "yellow";
            case ANSWERED -> "green";
            case READ -> "purple";
            case DENIED -> "red";
            case AUDITED, MOVED -> "grey";
        };
    }
}
