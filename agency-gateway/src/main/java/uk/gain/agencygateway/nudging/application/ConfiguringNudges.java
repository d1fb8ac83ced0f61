package uk.gain.agencygateway.nudging.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.nudging.model.BrokenRule;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.agencygateway.nudging.model.Nudges;
import uk.gain.agencygateway.nudging.model.Postbox;
import uk.gain.agencygateway.nudging.model.Wish;
import uk.gain.platform.identity.Caller;

/** An agency says whether, where and how often it is nudged; operators see where that fails. */
@Service
public class ConfiguringNudges {

    private final Nudges nudges;
    private final Postbox postbox;
    private final NudgeAccesses accesses;
    private final Clock clock;

    ConfiguringNudges(Nudges nudges, Postbox postbox, NudgeAccesses accesses, Clock clock) {
        this.nudges = nudges;
        this.postbox = postbox;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * What is set.
     *
     * @param on whether this exchange sends e-mail at all
     */
    public record Settings(boolean on, Optional<Nudge> nudge, Optional<String> address) {}

    /** What came of saving. */
    public sealed interface Outcome {

        /** It is saved. */
        record Saved() implements Outcome {}

        /** What was entered breaks a rule. */
        record Refused(BrokenRule rule) implements Outcome {}
    }

    @Transactional
    public Settings view(Caller officer, String source) {
        String agency = officer.organisation();
        Optional<String> address = nudges.address(agency);
        if (address.isPresent()) {
            accesses.addressShown(officer, agency, source);
        }
        return new Settings(postbox.isOn(), nudges.find(agency), address);
    }

    @Transactional
    public Outcome save(Caller officer, String address, Wish wish, boolean enabled, String source) {
        Optional<BrokenRule> broken = Wish.rule(address);
        if (broken.isPresent()) {
            return new Outcome.Refused(broken.get());
        }
        nudges.save(officer.organisation(), address, wish, enabled, clock.instant());
        accesses.changed(officer, officer.organisation(), source);
        return new Outcome.Saved();
    }

    /** For operators: without addresses. */
    @Transactional(readOnly = true)
    public List<Nudge> troubled() {
        return nudges.troubled();
    }

    /** For operators; false when nothing of the agency was refused. */
    @Transactional
    public boolean tryAgain(Caller operator, String agency, String source) {
        boolean tried = nudges.tryAgain(agency);
        if (tried) {
            accesses.changed(operator, agency, source);
        }
        return tried;
    }
}
