package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.BlindFirst;
import uk.gain.agencygateway.requests.model.BlindStage;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.Party;

/** Whether an agency compares blind first, by what, and under which key; all of it on record. */
@Service
public class SettingBlindFirst {

    private final BlindStage stage;
    private final Accesses accesses;
    private final Clock clock;

    SettingBlindFirst(BlindStage stage, Accesses accesses, Clock clock) {
        this.stage = stage;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BlindFirst of(Party party) {
        return stage.of(party.agency());
    }

    /**
     * The rules that are broken; empty when it is kept. What is kept already changes nothing. Only
     * a person gives content free that is held back: a machine that went astray could not.
     */
    @Transactional
    public List<BrokenRule> keep(Party by, BlindFirst wish, String source) {
        BlindFirst before = stage.hold(by.agency());
        if (wish.on() && wish.kinds().isEmpty()) {
            return List.of(
                    new BrokenRule(
                            "kinds", "at-least-one", "say by what your records can be compared"));
        }
        if (before.on() && !wish.on() && by.kind() != Party.Kind.OFFICER) {
            return List.of(
                    new BrokenRule("on", "by-a-person", "an officer of the agency turns it off"));
        }
        if (!wish.equals(before)) {
            stage.keep(by.agency(), wish, clock.instant());
            accesses.blindConfigured(by, "blind-first", source);
        }
        return List.of();
    }

    /** The newest key, for the agency's own system. */
    @Transactional
    public BlindStage.Key key(Party system) {
        stage.hold(system.agency());
        BlindStage.Key key = stage.newestKey(system.agency(), clock.instant());
        accesses.keyHanded(system, key.version());
        return key;
    }

    /** The version of the new key. */
    @Transactional
    public int rotate(Party by, String source) {
        stage.hold(by.agency());
        Instant now = clock.instant();
        int version = stage.anotherKey(by.agency(), now).version();
        accesses.blindConfigured(by, "matching-key", source);
        return version;
    }
}
