package uk.gain.referralservice.lifecycle.pages;

import java.util.ArrayList;
import java.util.List;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.webui.Words;

/** One row of a summary. */
record Line(String name, String text) {

    /** What is known of a subject. */
    static List<Line> of(Subject subject) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Kind", Words.of(subject.kind())));
        lines.add(new Line("Role", Words.of(subject.role())));
        subject.identifiers()
                .forEach(
                        identifier ->
                                lines.add(
                                        new Line(Words.of(identifier.kind()), identifier.value())));
        if (subject.note() != null) {
            lines.add(new Line("Note", subject.note()));
        }
        return List.copyOf(lines);
    }

    /** Without the text: it may be personal and ends up in no log. */
    @Override
    public String toString() {
        return "Line[" + name + "]";
    }
}
