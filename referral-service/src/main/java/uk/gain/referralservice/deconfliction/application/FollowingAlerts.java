package uk.gain.referralservice.deconfliction.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.deconfliction.model.Alert;
import uk.gain.referralservice.deconfliction.model.Alert.Noted;
import uk.gain.referralservice.deconfliction.model.Alerts;
import uk.gain.referralservice.deconfliction.model.RecordingIndex;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;

/** A co-ordinator sees the alerts of their region and notes those that are dealt with. */
@Service
public class FollowingAlerts {

    private static final List<String> FIELDS =
            List.of("reference", "rocu", "contact", "at", "noted");

    private final Alerts alerts;
    private final Referrals referrals;
    private final Accesses accesses;
    private final RecordingIndex recording;
    private final Clock clock;

    FollowingAlerts(
            Alerts alerts,
            Referrals referrals,
            Accesses accesses,
            RecordingIndex recording,
            Clock clock) {
        this.alerts = alerts;
        this.referrals = referrals;
        this.accesses = accesses;
        this.recording = recording;
        this.clock = clock;
    }

    /** The newest first; at most {@code limit} of those before {@code before}. */
    @Transactional
    public List<Alert> page(
            Coordinator by, boolean toNote, @Nullable UUID before, int limit, String source) {
        accesses.consulted(by, new Look("alerts", null, null, FIELDS, source));
        return alerts.page(by.rocu(), toNote, before, limit);
    }

    /** Numbers only, which are nobody's data: not recorded. */
    @Transactional(readOnly = true)
    public Alerts.Counts count(Coordinator by) {
        return alerts.count(by.rocu());
    }

    @Transactional
    public Consulted<List<Alert>> of(Coordinator by, ReferralId referral, String source) {
        Look look = new Look("alerts", referral.toString(), referral, FIELDS, source);
        if (referrals.find(by.rocu(), referral, clock.instant()).isEmpty()) {
            accesses.denied(by, look, "not-found");
            return new Consulted.NotFound<>();
        }
        accesses.consulted(by, look);
        return new Consulted.Shown<>(alerts.of(referral));
    }

    /** Noted once, it stays as it was. */
    @Transactional
    public Consulted<Alert> note(Coordinator by, UUID id, String source) {
        Optional<Alert> found = alerts.find(by.rocu(), id);
        if (found.isEmpty()) {
            accesses.denied(
                    by, new Look("alert", id.toString(), null, FIELDS, source), "not-found");
            return new Consulted.NotFound<>();
        }
        Alert alert = found.get();
        if (alert.noted() != null) {
            return new Consulted.Shown<>(alert);
        }
        Noted noted = new Noted(clock.instant().truncatedTo(ChronoUnit.MICROS), by.subject());
        alerts.note(id, noted.by(), noted.at());
        recording.noted(by, alert, source);
        return new Consulted.Shown<>(alert.noted(noted));
    }
}
