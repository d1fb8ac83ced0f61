package uk.gain.referralservice.deconfliction.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.deconfliction.model.Alert;
import uk.gain.referralservice.deconfliction.model.Alerting;
import uk.gain.referralservice.deconfliction.model.Alerting.Met;
import uk.gain.referralservice.deconfliction.model.Alerts;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.deconfliction.model.Evidence;
import uk.gain.referralservice.deconfliction.model.MatchRule;
import uk.gain.referralservice.deconfliction.model.Pair;
import uk.gain.referralservice.deconfliction.model.SealedEvidence;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.DeconflictionAlerted;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * Compares the referrals that arrived with all others and tells both sides. One transaction does so
 * at a time, after the referrals' own are committed: so of two that arrive together one is sure to
 * meet the other, whoever raises waits for nobody, and locks are taken in the order of referrals.
 */
@Service
public class ComparingSubjects {

    /** As many referrals are compared in one transaction. */
    static final int AT_ONCE = 100;

    /** Of those that share one value, the newest so many are weighed. */
    static final int MOST_PER_TOKEN = 200;

    private final BlindIndex index;
    private final BlindedSubjects subjects;
    private final Alerts alerts;
    private final ReferralEvents events;
    private final Units units;
    private final Clock clock;

    ComparingSubjects(
            BlindIndex index,
            BlindedSubjects subjects,
            Alerts alerts,
            ReferralEvents events,
            Units units,
            Clock clock) {
        this.index = index;
        this.subjects = subjects;
        this.alerts = alerts;
        this.events = events;
        this.units = units;
        this.clock = clock;
    }

    /** How many were compared; 0 when none waits, or when another instance is at it. */
    @Transactional
    public int next() {
        if (!subjects.turn()) {
            return 0;
        }
        List<ReferralId> arrived = subjects.waiting(AT_ONCE);
        if (!arrived.isEmpty()) {
            tell(met(subjects.candidates(arrived, index.keys(), MOST_PER_TOKEN)));
            subjects.compared(arrived);
        }
        return arrived.size();
    }

    private Set<Met> met(Collection<Pair> candidates) {
        Map<SealedEvidence, Evidence> opened = new HashMap<>();
        Set<Met> met = new LinkedHashSet<>();
        for (Pair pair : candidates) {
            Evidence arrived = opened.computeIfAbsent(pair.arrived(), index::open);
            Evidence other = opened.computeIfAbsent(pair.other(), index::open);
            if (MatchRule.weigh(arrived, other).enough()) {
                met.add(inOrder(pair.arrived().referral(), pair.other().referral()));
            }
        }
        return met;
    }

    private void tell(Set<Met> met) {
        if (met.isEmpty()) {
            return;
        }
        Map<ReferralId, HeldReferral> held =
                events.hold(
                        met.stream()
                                .flatMap(two -> Stream.of(two.one(), two.other()))
                                .collect(Collectors.toSet()));
        Map<String, String> contacts =
                units.contactsOf(
                        held.values().stream().map(HeldReferral::rocu).collect(Collectors.toSet()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        events.record(
                alerts.addNew(Alerting.of(met, held, contacts, now, Ids::next)).stream()
                        .map(ComparingSubjects::said)
                        .toList());
    }

    private static DeconflictionAlerted said(Alert alert) {
        return new DeconflictionAlerted(
                new Occasion(alert.eventId(), alert.referral(), alert.at(), Fact.Party.EXCHANGE),
                alert.reference(),
                alert.rocu(),
                alert.contact());
    }

    private static Met inOrder(ReferralId one, ReferralId other) {
        return one.value().compareTo(other.value()) < 0 ? new Met(one, other) : new Met(other, one);
    }
}
