package uk.gain.auditservice.sequencing.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.entry.Act;
import uk.gain.auditservice.entry.Happening;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.sequencing.model.Arrival;
import uk.gain.auditservice.sequencing.model.Happenings;
import uk.gain.auditservice.sequencing.model.KnownReferral;
import uk.gain.auditservice.sequencing.model.KnownReferrals;
import uk.gain.auditservice.sequencing.model.Told;

/**
 * Tells what arrivals say, with what the log knows already: the referral's reference, and whom a
 * disclosure that names no recipient was made to (the region that raised the referral). What
 * arrives together is known together, in whichever order the topics brought it.
 */
@Component
class TellingHappenings {

    private final Happenings happenings;
    private final KnownReferrals referrals;

    TellingHappenings(Happenings happenings, KnownReferrals referrals) {
        this.happenings = happenings;
        this.referrals = referrals;
    }

    /** One for each arrival, in their order. */
    List<Happening> tell(List<Arrival> arrivals) {
        List<Told> told = arrivals.stream().map(happenings::of).toList();
        Map<UUID, KnownReferral> known = new HashMap<>(referrals.find(referralIds(told)));
        List<KnownReferral> introduced = new ArrayList<>();
        for (Told each : told) {
            KnownReferral introduces = each.introduces();
            if (introduces != null
                    && known.putIfAbsent(introduces.referralId(), introduces) == null) {
                introduced.add(introduces);
            }
        }
        if (!introduced.isEmpty()) {
            referrals.add(introduced);
        }
        return told.stream().map(each -> name(each.happening(), known)).toList();
    }

    private static List<UUID> referralIds(List<Told> told) {
        return told.stream()
                .flatMap(each -> Stream.ofNullable(each.happening().matter().referralId()))
                .distinct()
                .toList();
    }

    private static Happening name(Happening happening, Map<UUID, KnownReferral> known) {
        UUID referralId = happening.matter().referralId();
        return referralId == null ? happening : name(happening, known.get(referralId));
    }

    private static Happening name(Happening happening, @Nullable KnownReferral referral) {
        if (referral == null) {
            return happening;
        }
        Act act = happening.act();
        boolean unnamed = act.operation() == Operation.DISCLOSURE && act.recipients().isEmpty();
        return happening.with(
                unnamed ? act.to(List.of(referral.rocu())) : act,
                happening.matter().referredToAs(referral.reference()));
    }
}
