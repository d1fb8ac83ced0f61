package uk.gain.referralservice.drafts.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.pages.ParticularsShown;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.webui.Times;
import uk.gain.webui.Words;

/** Everything a draft says, in words, in the order of the form. */
record DraftShown(List<Line> particulars, List<List<Line>> subjects, List<Line> narrative) {

    /** One row of a summary. */
    record Line(String name, String text) {

        /** Without the text: it may be personal and ends up in no log. */
        @Override
        public String toString() {
            return "Line[" + name + "]";
        }
    }

    private static final Times TIMES = new Times();

    static DraftShown of(Draft draft, UnitNames.Names units) {
        Narrative narrative = draft.narrative();
        return new DraftShown(
                particulars(draft, units),
                draft.subjects().stream().map(DraftShown::subject).toList(),
                List.of(
                        new Line("Question", narrative.question()),
                        new Line("Purpose", narrative.purpose()),
                        new Line("Why it is necessary", narrative.necessity()),
                        new Line("Why it is proportionate", narrative.proportionality()),
                        new Line("Officer in the case", narrative.officerInTheCase())));
    }

    private static List<Line> particulars(Draft draft, UnitNames.Names units) {
        return Stream.concat(
                        ParticularsShown.lines(draft.particulars(), units)
                                .map(open -> new Line(open.name(), open.text())),
                        Stream.of(
                                        line(
                                                "Answer by",
                                                draft.respondBy() == null
                                                        ? null
                                                        : TIMES.moment(draft.respondBy())),
                                        line("Whom to ask", whom(draft.recipients())))
                                .filter(Objects::nonNull))
                .toList();
    }

    private static List<Line> subject(ProposedSubject subject) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Kind", Words.of(subject.kind())));
        lines.add(
                new Line("Role", subject.role() == null ? "Not stated" : Words.of(subject.role())));
        subject.identifiers()
                .forEach(
                        identifier ->
                                lines.add(
                                        new Line(Words.of(identifier.kind()), identifier.value())));
        if (subject.note() != null) {
            lines.add(new Line("Note", subject.note()));
        }
        return lines;
    }

    private static String whom(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Named(var agencies) ->
                    agencies.isEmpty() ? "Not stated" : String.join(", ", agencies);
            case Recipients.AllHolding(var categories) ->
                    "Every agency that holds " + words(categories.stream().sorted().toList());
        };
    }

    private static String words(List<? extends Enum<?>> values) {
        return values.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private static @Nullable Line line(String name, @Nullable String text) {
        return text == null || text.isEmpty() ? null : new Line(name, text);
    }
}
