package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.util.UUID;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.Message;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.SealedMessage;
import uk.gain.agencygateway.requests.model.Withheld;
import uk.gain.agencygateway.requests.model.Words;

/**
 * One message of the thread.
 *
 * @param toAnswer a question of the co-ordinator that can be answered now
 */
record MessageLine(
        UUID id, String title, String byline, Instant at, String text, boolean toAnswer) {

    static MessageLine of(Message message, Request request) {
        SealedMessage sealed = message.sealed();
        return new MessageLine(
                sealed.eventId(),
                uk.gain.webui.Words.of(sealed.type()),
                sealed.subject() == null
                        ? sealed.organisation()
                        : sealed.subject() + ", " + sealed.organisation(),
                sealed.at(),
                text(message),
                request.hearsQuestions()
                        && request.matters().questions().contains(sealed.eventId()));
    }

    private static String text(Message message) {
        return switch (message.reading()) {
            case Words(String text) -> text;
            case Withheld _ -> "Not shown: what was sent was recalled.";
            case KeyNotHere _ -> "Not shown yet: the key is on its way.";
            case KeyDestroyed _ -> "Erased.";
        };
    }

    /** Without the text: it may be personal and ends up in no log. */
    @Override
    public String toString() {
        return "MessageLine[" + id + "]";
    }
}
