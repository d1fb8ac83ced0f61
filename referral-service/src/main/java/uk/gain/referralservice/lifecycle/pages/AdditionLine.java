package uk.gain.referralservice.lifecycle.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.gain.referralservice.lifecycle.model.Addition;
import uk.gain.referralservice.lifecycle.model.Narrative;

/** Information that was added: its subjects, and its words where there are any. */
record AdditionLine(Instant at, List<List<Line>> subjects, List<Line> words) {

    static AdditionLine of(Addition addition) {
        Narrative narrative = addition.content().narrative();
        return new AdditionLine(
                addition.at(),
                addition.content().subjects().stream().map(Line::of).toList(),
                Stream.of(
                                new Line("Question", narrative.question()),
                                new Line("Purpose", narrative.purpose()),
                                new Line("Necessity", narrative.necessity()),
                                new Line("Proportionality", narrative.proportionality()),
                                new Line("Officer in the case", narrative.officerInTheCase()))
                        .filter(line -> !line.text().isBlank())
                        .toList());
    }
}
