package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.Message;
import uk.gain.agencygateway.requests.model.MessageThread;
import uk.gain.agencygateway.requests.model.Reading;
import uk.gain.agencygateway.requests.model.SealedMessage;
import uk.gain.agencygateway.requests.model.Withheld;
import uk.gain.agencygateway.requests.model.Words;

@Schema(name = "Messages", description = "What was said about the request, oldest first.")
record MessagesView(List<MessageView> items, @Nullable String next) {

    @Schema(name = "Message")
    record MessageView(
            @Schema(description = "The event that carried it; answers name it.") UUID eventId,
            @Schema(description = "What the words went with.", example = "ClarificationGiven")
                    String type,
            Instant occurredAt,
            @Schema(description = "Whose words they are: your agency's or the regional unit's.")
                    String organisation,
            @Schema(description = "Who said it, opaque; only for your own agency.")
                    @Nullable String subject,
            @Schema(description = "The event that it answers or decides; null when none.")
                    @Nullable UUID answers,
            @Schema(
                            description = "The words; null when they cannot be shown.",
                            example = "The address in Swansea.")
                    @Nullable String text,
            @Schema(description = "Why there are no words; else null.")
                    @Nullable NotShown notShown) {

        static MessageView of(Message message) {
            SealedMessage sealed = message.sealed();
            return new MessageView(
                    sealed.eventId(),
                    sealed.type(),
                    sealed.at(),
                    sealed.organisation(),
                    sealed.subject(),
                    sealed.answers(),
                    message.reading() instanceof Words(String text) ? text : null,
                    notShown(message.reading()));
        }

        private static @Nullable NotShown notShown(Reading reading) {
            return switch (reading) {
                case Words _ -> null;
                case Withheld _ -> NotShown.RECALLED;
                case KeyNotHere _ -> NotShown.KEY_NOT_HERE;
                case KeyDestroyed _ -> NotShown.KEY_DESTROYED;
            };
        }

        @Override
        public String toString() {
            return "MessageView[" + eventId + "]";
        }
    }

    /** What was sent was recalled; the key is on its way; the content was erased. */
    enum NotShown {
        RECALLED,
        KEY_NOT_HERE,
        KEY_DESTROYED
    }

    static MessagesView of(MessageThread thread) {
        return new MessagesView(thread.messages().stream().map(MessageView::of).toList(), null);
    }
}
