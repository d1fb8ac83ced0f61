package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.lifecycle.application.ReadingMessages;
import uk.gain.referralservice.lifecycle.model.Message;
import uk.gain.referralservice.lifecycle.model.Said;

@Schema(name = "Messages", description = "What was said in words, oldest first.")
record MessagesView(
        List<MessageView> items,
        @Schema(description = "The cursor of the following page; null on the last.")
                @Nullable String next) {

    @Schema(name = "Message")
    record MessageView(
            @Schema(description = "The event that carried it; a question is answered by it.")
                    UUID id,
            @Schema(description = "null when it is about the whole referral.")
                    @Nullable UUID requestId,
            @Schema(example = "HMRC") @Nullable String agency,
            @Schema(example = "CLARIFICATION_SOUGHT") String kind,
            @Schema(description = "The message that it answers; null when it answers none.")
                    @Nullable UUID answers,
            @Schema(description = "Whether another message answers it.") boolean answered,
            Instant at,
            @Schema(description = "Who said it, opaque.") String by,
            @Schema(description = "The speaker's organisation.", example = "HMRC")
                    String organisation,
            @Schema(example = "Which of the two addresses is current?") String text) {}

    static MessagesView of(ReadingMessages.Part part) {
        return new MessagesView(
                part.said().stream().map(MessagesView::message).toList(),
                part.last() == null ? null : PageRequest.cursor(part.last().toString()));
    }

    private static MessageView message(Said said) {
        Message message = said.posted().message();
        return new MessageView(
                message.id(),
                message.request() == null ? null : message.request().value(),
                said.posted().agency() == null ? null : said.posted().agency().value(),
                message.kind(),
                message.answers(),
                said.posted().answered(),
                message.at(),
                message.by().subject(),
                message.by().organisation(),
                said.text());
    }
}
