package uk.gain.agencygateway.webhooks.application;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.agencygateway.webhooks.model.Checked;
import uk.gain.agencygateway.webhooks.model.Circuit;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Deliveries.Due;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Message;
import uk.gain.agencygateway.webhooks.model.Receivers;
import uk.gain.agencygateway.webhooks.model.Reply;
import uk.gain.agencygateway.webhooks.model.SigningKey;

/** Sends what is due, at least once each. */
@Service
public class DeliveringMessages {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final TakingTurns turns;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final WebhookSettings settings;
    private final Clock clock;

    DeliveringMessages(
            TakingTurns turns,
            Deliveries deliveries,
            Receivers receivers,
            WebhookSettings settings,
            Clock clock) {
        this.turns = turns;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.settings = settings;
        this.clock = clock;
    }

    /** One turn at one endpoint; false when nothing was due. No transaction is open meanwhile. */
    public boolean deliver() {
        Optional<Turn> taken = turns.take();
        taken.ifPresent(
                turn -> {
                    try {
                        send(turn);
                    } finally {
                        turns.end(turn);
                    }
                });
        return taken.isPresent();
    }

    private void send(Turn turn) {
        Checked checked = Destination.of(turn.endpoint().url(), settings.reach());
        Optional<Circuit> circuit = Optional.of(turn.endpoint().circuit());
        for (Due due : turn.due()) {
            if (circuit.isEmpty()) {
                return;
            }
            Instant startedAt = clock.instant();
            Reply reply =
                    switch (checked) {
                        case Destination destination ->
                                post(destination, turn.keys(), due.message(), startedAt);
                        case BrokenRule _ -> new Reply.Failed(Reply.Why.ADDRESS_REFUSED);
                    };
            circuit = turns.attempted(turn, circuit.get(), due, startedAt, reply);
        }
    }

    private Reply post(
            Destination destination, List<SigningKey> keys, Message message, Instant attempt) {
        String body = message.body();
        return receivers.post(destination, headers(keys, message, attempt, body), body);
    }

    private static Map<String, String> headers(
            List<SigningKey> keys, Message message, Instant attempt, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", message.id().toString());
        headers.put("webhook-timestamp", String.valueOf(attempt.getEpochSecond()));
        headers.put(
                "webhook-signature",
                keys.stream()
                        .map(key -> key.sign(message.id(), attempt, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** Forgets deliveries that ended long ago; false when there are none left. */
    @Transactional
    public boolean forget() {
        return deliveries.forget(clock.instant().minus(settings.keptFor()), FORGOTTEN_AT_ONCE) > 0;
    }
}
