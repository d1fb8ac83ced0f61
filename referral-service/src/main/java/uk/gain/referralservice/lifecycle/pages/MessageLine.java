package uk.gain.referralservice.lifecycle.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Message;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Said;
import uk.gain.webui.Words;

/**
 * One message on a page.
 *
 * @param state of a question: whether it has its answer; empty for everything else
 */
record MessageLine(UUID id, String title, String byline, Instant at, String text, String state) {

    static List<MessageLine> of(List<Said> said) {
        return said.stream().map(MessageLine::of).toList();
    }

    /** What was said about one request, and about the whole referral. */
    static List<MessageLine> about(RequestId request, List<Said> said) {
        return said.stream()
                .filter(
                        each -> {
                            RequestId about = each.posted().message().request();
                            return about == null || about.equals(request);
                        })
                .map(MessageLine::of)
                .toList();
    }

    private static MessageLine of(Said said) {
        Message message = said.posted().message();
        String agency = said.posted().agency() == null ? "" : said.posted().agency().value() + ": ";
        return new MessageLine(
                message.id(),
                agency + Words.of(message.kind()),
                message.by().subject() + ", " + message.by().organisation(),
                message.at(),
                said.text(),
                state(said));
    }

    private static String state(Said said) {
        return switch (said.posted().message().kind()) {
            case "CLARIFICATION_SOUGHT", "CLARIFICATION_ASKED" ->
                    said.posted().answered() ? "Answered" : "Not answered";
            default -> "";
        };
    }
}
