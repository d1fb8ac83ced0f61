package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Posted;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Said;
import uk.gain.referralservice.lifecycle.model.Sealing;

/**
 * A co-ordinator reads what was said in words about a referral and its requests. The words are
 * opened only here, and only together with the record of who read them.
 */
@Service
public class ReadingMessages {

    private static final List<String> FIELDS = List.of("messages");

    private final Referrals referrals;
    private final Requests requests;
    private final Sealing sealing;
    private final Accesses accesses;
    private final Clock clock;

    ReadingMessages(
            Referrals referrals,
            Requests requests,
            Sealing sealing,
            Accesses accesses,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.sealing = sealing;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Oldest first. Where keys were destroyed, what is left can still be read. */
    @Transactional
    public Consulted<List<Said>> of(Coordinator by, ReferralId id, String source) {
        return read(by, id, source, () -> requests.messagesOf(id));
    }

    /**
     * A part of the same, which is shorter than asked for where keys were destroyed.
     *
     * @param after the message behind which it begins; absent for the beginning
     */
    @Transactional
    public Consulted<Part> part(
            Coordinator by, ReferralId id, @Nullable UUID after, int limit, String source) {
        List<Posted> posted = new ArrayList<>();
        Consulted<List<Said>> read =
                read(
                        by,
                        id,
                        source,
                        () -> {
                            posted.addAll(requests.messagesOf(id, after, limit + 1));
                            return posted.subList(0, Math.min(limit, posted.size()));
                        });
        @Nullable UUID last = posted.size() > limit ? posted.get(limit - 1).message().id() : null;
        return switch (read) {
            case Consulted.Shown<List<Said>>(List<Said> said) ->
                    new Consulted.Shown<>(new Part(said, last));
            case Consulted.Erased<List<Said>> _ when last != null || after != null ->
                    new Consulted.Shown<>(new Part(List.of(), last));
            case Consulted.Erased<List<Said>>(Instant at) -> new Consulted.Erased<>(at);
            case Consulted.NotFound<List<Said>>() -> new Consulted.NotFound<>();
            case Consulted.NothingSent<List<Said>>() -> new Consulted.NothingSent<>();
        };
    }

    private Consulted<List<Said>> read(
            Coordinator by, ReferralId id, String source, Supplier<List<Posted>> messages) {
        Look look = new Look("messages", id.toString(), id, FIELDS, source);
        if (referrals.find(by.rocu(), id, clock.instant()).isEmpty()) {
            accesses.denied(by, look, "not-found");
            return new Consulted.NotFound<>();
        }
        List<Said> legible = new ArrayList<>();
        List<Instant> erased = new ArrayList<>();
        for (Posted posted : messages.get()) {
            switch (sealing.openWords(id, posted.message().words())) {
                case Opened.Legible<String>(String text) -> legible.add(new Said(posted, text));
                case Opened.Erased<String>(Instant at) -> erased.add(at);
            }
        }
        if (legible.isEmpty() && !erased.isEmpty()) {
            accesses.denied(by, look, "key-destroyed");
            return new Consulted.Erased<>(erased.getLast());
        }
        accesses.consulted(by, look);
        return new Consulted.Shown<>(legible);
    }

    /**
     * Some of what was said.
     *
     * @param last the message behind which the following part begins; absent in the last part
     */
    public record Part(List<Said> said, @Nullable UUID last) {

        public Part {
            said = List.copyOf(said);
        }
    }
}
