package uk.gain.referralservice.lifecycle.pages;

import java.util.ArrayList;
import java.util.List;
import uk.gain.referralservice.lifecycle.model.AnswerRecall;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Matters;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.webui.Times;
import uk.gain.webui.Words;

/** What is open about a request, as lines of a summary. */
record RequestMatters(List<Line> lines) {

    private static final Times TIMES = new Times();

    RequestMatters {
        lines = List.copyOf(lines);
    }

    static RequestMatters of(FollowedRequest followed) {
        List<Line> lines = new ArrayList<>();
        Matters matters = followed.request().matters();
        lines.add(new Line("Answer by", TIMES.moment(followed.request().asked().respondBy())));
        if (matters.clockStoppedAt() != null) {
            lines.add(
                    new Line(
                            "The agency’s time stands still",
                            "since " + TIMES.moment(matters.clockStoppedAt())));
        }
        if (matters.extension() != null && followed.request() instanceof Request.Awaited) {
            lines.add(
                    new Line(
                            "The agency asks for time until",
                            TIMES.moment(matters.extension().respondBy())));
        }
        if (matters.withdrawal() != null) {
            lines.add(
                    new Line(
                            "Withdrawal asked",
                            "The agency’s side has not said yet whether it came before an"
                                    + " answer"));
        }
        for (AnswerRecall recall : followed.answerRecalls()) {
            lines.add(
                    new Line(
                            recall.kind() == AnswerRecall.Kind.CORRECTED
                                    ? "Answer corrected"
                                    : "Answer taken back",
                            "%s, %s. %s"
                                    .formatted(
                                            TIMES.moment(recall.at()),
                                            Words.of(recall.code()),
                                            recall.action() == null
                                                    ? "Not confirmed yet."
                                                    : "You confirmed: "
                                                            + Words.of(recall.action())
                                                            + ".")));
        }
        return new RequestMatters(lines);
    }
}
