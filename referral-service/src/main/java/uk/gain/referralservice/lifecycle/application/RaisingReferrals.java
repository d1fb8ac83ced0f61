package uk.gain.referralservice.lifecycle.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Announcing;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Examined.Admitted;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.RaisingOutcome;
import uk.gain.referralservice.lifecycle.model.Reference;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.SealedReferral;
import uk.gain.referralservice.lifecycle.model.Sealing;

/**
 * A co-ordinator raises a referral. The referral, its number, its keys, what is announced of it and
 * the record of its collection are kept together or not at all.
 */
@Service
public class RaisingReferrals {

    private final Doors doors;
    private final Referrals referrals;
    private final Sealing sealing;
    private final Announcing announcing;
    private final Accesses accesses;

    RaisingReferrals(
            Doors doors,
            Referrals referrals,
            Sealing sealing,
            Announcing announcing,
            Accesses accesses) {
        this.doors = doors;
        this.referrals = referrals;
        this.sealing = sealing;
        this.announcing = announcing;
        this.accesses = accesses;
    }

    /**
     * Raises it, or says everything that stands against it.
     *
     * @param source the API operation or page it came by
     */
    @Transactional
    public RaisingOutcome raise(Coordinator by, Draft draft, String source) {
        return switch (doors.of(by, draft).examine(draft)) {
            case Examined.Refused refused -> refused;
            case Admitted admitted -> record(admitted, by, source);
        };
    }

    /** Says what stands against it, and raises nothing. */
    @Transactional(readOnly = true)
    public Examined examine(Coordinator by, Draft draft) {
        return doors.of(by, draft).examine(draft);
    }

    private Raised record(Admitted admitted, Coordinator by, String source) {
        int year = Reference.yearOf(admitted.at());
        Reference reference = new Reference(by.rocu(), year, referrals.nextNumber(by.rocu(), year));
        Raised raised = admitted.raise(reference, by, Ids::next);
        SealedReferral sealed = sealing.seal(raised);
        referrals.add(raised, sealed.content());
        announcing.raised(sealed);
        accesses.collected(raised, source);
        return raised;
    }
}
