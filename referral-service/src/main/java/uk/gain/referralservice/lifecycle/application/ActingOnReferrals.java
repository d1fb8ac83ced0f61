package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.ActionNotAvailable;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.Contents;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Decided;
import uk.gain.referralservice.lifecycle.model.Deciding;
import uk.gain.referralservice.lifecycle.model.Decision;
import uk.gain.referralservice.lifecycle.model.KeyDestroyed;
import uk.gain.referralservice.lifecycle.model.NotAcceptable;
import uk.gain.referralservice.lifecycle.model.NotFound;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Restarting;
import uk.gain.referralservice.lifecycle.model.Sealing;
import uk.gain.referralservice.lifecycle.model.Situation;
import uk.gain.referralservice.lifecycle.model.Situations;
import uk.gain.referralservice.lifecycle.model.SubjectIndex;
import uk.gain.referralservice.lifecycle.model.SubjectIndex.AskedAbout;

/**
 * A co-ordinator does something about referrals of their region: clarifies, chases, extends,
 * withdraws, recalls, corrects, closes, opens again. What is changed, what is said about it and the
 * record of who did it are kept together or not at all.
 */
@Service
public class ActingOnReferrals {

    private final Situations situations;
    private final Requests requests;
    private final ReferralEvents events;
    private final Deciding deciding;
    private final SubjectIndex subjects;
    private final Accesses accesses;
    private final Clock clock;

    ActingOnReferrals(
            Situations situations,
            Requests requests,
            Contents contents,
            ReferralEvents events,
            Sealing sealing,
            Restarting restarting,
            SubjectIndex subjects,
            Accesses accesses,
            Clock clock) {
        this.situations = situations;
        this.requests = requests;
        this.events = events;
        this.deciding = new Deciding(sealing, contents, restarting, Ids::next);
        this.subjects = subjects;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Carries it out, or says why not.
     *
     * @param source the API operation or page it came by
     */
    @Transactional
    public Decision carryOut(Coordinator by, Command command, String source) {
        return carryOut(by, List.of(command), source).getFirst();
    }

    /**
     * Carries each out on its own, in their order: what one refuses, another may allow.
     *
     * @param source the API operation or page they came by
     * @return what came of each command, in the order of the commands
     */
    @Transactional
    public List<Decision> carryOut(Coordinator by, List<Command> commands, String source) {
        Map<ReferralId, Situation> current =
                new HashMap<>(
                        situations.hold(
                                commands.stream()
                                        .map(Command::referral)
                                        .collect(Collectors.toSet())));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Decision> decisions = new ArrayList<>();
        List<Decided> all = new ArrayList<>();
        for (Command command : commands) {
            Decision decision = decide(by, current.get(command.referral()), command, now);
            switch (decision) {
                case Decided decided -> {
                    current.computeIfPresent(
                            command.referral(), (_, situation) -> situation.after(decided));
                    all.add(decided);
                }
                case NotFound _ -> accesses.deniedChange(by, command, source);
                case ActionNotAvailable _, NotAcceptable _, KeyDestroyed _ -> {
                    // Refused: nothing changes.
                }
            }
            decisions.add(decision);
        }
        record(by, all, source);
        return decisions;
    }

    private Decision decide(
            Coordinator by, @Nullable Situation situation, Command command, Instant now) {
        return situation == null || !situation.referral().rocu().equals(by.rocu())
                ? new NotFound()
                : deciding.decide(situation, command, by, now);
    }

    private void record(Coordinator by, List<Decided> all, String source) {
        if (all.isEmpty()) {
            return;
        }
        Map<RequestId, Request> changed = new LinkedHashMap<>();
        List<ReferralEvent> said = new ArrayList<>();
        for (Decided decided : all) {
            decided.changed().forEach(request -> changed.put(request.asked().id(), request));
            said.addAll(decided.events());
        }
        events.record(said);
        requests.change(changed.values());
        subjects.keep(askedAbout(by, all, Command.Correct.class));
        subjects.add(askedAbout(by, all, Command.AddInformation.class));
        accesses.changed(by, all, source);
    }

    private static List<AskedAbout> askedAbout(
            Coordinator by, List<Decided> all, Class<? extends Command> kind) {
        return all.stream()
                .filter(decided -> kind.isInstance(decided.command()))
                .filter(decided -> !decided.subjects().isEmpty())
                .map(
                        decided ->
                                new AskedAbout(
                                        decided.command().referral(),
                                        by.rocu(),
                                        decided.subjects()))
                .toList();
    }
}
