package uk.gain.referralservice.deconfliction.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Ids;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * Who learns of whom. Of two referrals that ask about one subject each side learns of the other,
 * also within one region. A covert referral alerts only its own side: it learns of the others, and
 * no other learns of it; so of two covert ones neither does.
 */
public final class Alerting {

    private Alerting() {}

    /** Two referrals that ask about one subject. */
    public record Met(ReferralId one, ReferralId other) {}

    /** An alert, and which referral it is about; that is kept, and shown to nobody. */
    public record About(Alert alert, ReferralId other) {}

    /**
     * The alerts that come of it.
     *
     * @param referrals those that met, held
     * @param contacts of their regions
     */
    public static List<About> of(
            Iterable<Met> met,
            Map<ReferralId, HeldReferral> referrals,
            Map<String, String> contacts,
            Instant at,
            Ids ids) {
        List<About> alerts = new ArrayList<>();
        for (Met two : met) {
            HeldReferral one = referrals.get(two.one());
            HeldReferral other = referrals.get(two.other());
            if (one != null && other != null) {
                tell(one, other, contacts, at, ids, alerts);
                tell(other, one, contacts, at, ids, alerts);
            }
        }
        return alerts;
    }

    private static void tell(
            HeldReferral side,
            HeldReferral other,
            Map<String, String> contacts,
            Instant at,
            Ids ids,
            List<About> alerts) {
        if (!other.particulars().covert()) {
            alerts.add(
                    new About(
                            new Alert(
                                    ids.next(),
                                    side.id(),
                                    side.reference(),
                                    other.reference(),
                                    other.rocu(),
                                    contacts.getOrDefault(other.rocu(), other.rocu()),
                                    at,
                                    null),
                            other.id()));
        }
    }
}
