package uk.gain.agencygateway.requests.model;

import java.util.List;
import java.util.function.Function;

/** Every message about a request, in the order in which the gateway learned of them. */
public record MessageThread(Request request, List<Message> messages) implements Read {

    /** The words of this event say why nothing else may be used. */
    private static final String RECALL = "ReferralRecalled";

    public MessageThread {
        messages = List.copyOf(messages);
    }

    /** Of a recalled request only the reason of the recall is opened. */
    public static MessageThread of(
            Request request,
            List<SealedMessage> sealed,
            Function<SealedMessage, ? extends Reading> opening) {
        boolean recalled = request.live() instanceof Request.Recalled;
        return new MessageThread(
                request,
                sealed.stream()
                        .map(
                                message ->
                                        new Message(
                                                message,
                                                recalled && !message.type().equals(RECALL)
                                                        ? new Withheld()
                                                        : opening.apply(message)))
                        .toList());
    }
}
