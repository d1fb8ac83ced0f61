package uk.gain.referralservice.lifecycle.application;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Announcing;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Door;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Examined.Admitted;
import uk.gain.referralservice.lifecycle.model.Places;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.RaisingOutcome;
import uk.gain.referralservice.lifecycle.model.Reference;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.SealedReferral;
import uk.gain.referralservice.lifecycle.model.Sealing;
import uk.gain.referralservice.lifecycle.model.SubjectIndex;
import uk.gain.referralservice.lifecycle.model.SubjectIndex.AskedAbout;

/**
 * A co-ordinator raises referrals. The referrals, their numbers, their keys, what is announced of
 * them and the record of their collection are kept together or not at all.
 */
@Service
public class RaisingReferrals {

    private final Doors doors;
    private final Referrals referrals;
    private final Sealing sealing;
    private final Announcing announcing;
    private final Accesses accesses;
    private final WorkingTimes times;
    private final SubjectIndex subjects;
    private final Places places;

    RaisingReferrals(
            Doors doors,
            Referrals referrals,
            Sealing sealing,
            Announcing announcing,
            Accesses accesses,
            WorkingTimes times,
            SubjectIndex subjects,
            Places places) {
        this.doors = doors;
        this.referrals = referrals;
        this.sealing = sealing;
        this.announcing = announcing;
        this.accesses = accesses;
        this.times = times;
        this.subjects = subjects;
        this.places = places;
    }

    /**
     * Raises it, or says everything that stands against it.
     *
     * @param source the API operation or page it came by
     */
    @Transactional
    public RaisingOutcome raise(Coordinator by, Draft draft, String source) {
        return raise(by, List.of(draft), source).getFirst();
    }

    /**
     * Raises those that nothing stands against, numbered in their order, and says of each of the
     * others everything that stands against it.
     *
     * @param source the API operation or page they came by
     * @return what came of each draft, in the order of the drafts
     */
    @Transactional
    public List<RaisingOutcome> raise(Coordinator by, List<Draft> drafts, String source) {
        Door door = doors.of(by, drafts);
        List<Examined> examined = drafts.stream().map(door::examine).toList();
        List<Admitted> admitted =
                examined.stream()
                        .filter(Admitted.class::isInstance)
                        .map(Admitted.class::cast)
                        .toList();
        Iterator<Raised> raised = record(admitted, by, source).iterator();
        return examined.stream()
                .<RaisingOutcome>map(
                        each ->
                                switch (each) {
                                    case Examined.Refused refused -> refused;
                                    case Admitted _ -> raised.next();
                                })
                .toList();
    }

    /** Says what stands against it, and raises nothing. */
    @Transactional(readOnly = true)
    public Examined examine(Coordinator by, Draft draft) {
        return doors.of(by, List.of(draft)).examine(draft);
    }

    private List<Raised> record(List<Admitted> admitted, Coordinator by, String source) {
        if (admitted.isEmpty()) {
            return List.of();
        }
        int year = Reference.yearOf(admitted.getFirst().at());
        long first = referrals.takeNumbers(by.rocu(), year, admitted.size());
        List<Raised> numbered =
                IntStream.range(0, admitted.size())
                        .mapToObj(
                                i ->
                                        admitted.get(i)
                                                .raise(
                                                        new Reference(by.rocu(), year, first + i),
                                                        by,
                                                        Ids::next,
                                                        times))
                        .toList();
        Set<RequestId> held = places.held(numbered);
        List<Raised> raised = numbered.stream().map(referral -> referral.holding(held)).toList();
        List<SealedReferral> sealed = sealing.seal(raised);
        referrals.add(sealed);
        subjects.keep(raised.stream().map(AskedAbout::of).toList());
        announcing.raised(sealed);
        accesses.collected(raised, source);
        return raised;
    }
}
