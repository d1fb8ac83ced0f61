package uk.gain.agencygateway.requests.pages;

import java.util.ArrayList;
import java.util.List;
import uk.gain.agencygateway.requests.model.ReferralContent;
import uk.gain.webui.Words;

/** One row of a summary. */
record Line(String name, String text) {

    static List<Line> of(ReferralContent.Subject subject) {
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

    static List<Line> of(ReferralContent content) {
        return List.of(
                new Line("Question", content.question()),
                new Line("Purpose", content.purpose()),
                new Line("Necessity", content.necessity()),
                new Line("Proportionality", content.proportionality()),
                new Line("Officer in the case", content.officerInTheCase()));
    }

    /** Without the text: it may be personal and ends up in no log. */
    @Override
    public String toString() {
        return "Line[" + name + "]";
    }
}
