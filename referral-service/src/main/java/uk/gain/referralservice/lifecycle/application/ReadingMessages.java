package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Look look = new Look("messages", id.toString(), id, FIELDS, source);
        if (referrals.find(by.rocu(), id, clock.instant()).isEmpty()) {
            accesses.denied(by, look, "not-found");
            return new Consulted.NotFound<>();
        }
        List<Said> legible = new ArrayList<>();
        List<Instant> erased = new ArrayList<>();
        for (Posted posted : requests.messagesOf(id)) {
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
}
