package uk.gain.referralservice.drafts.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.drafts.model.DraftAccesses;
import uk.gain.referralservice.drafts.model.DraftAccesses.Act;
import uk.gain.referralservice.drafts.model.DraftContent;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftMove;
import uk.gain.referralservice.drafts.model.DraftOutcome;
import uk.gain.referralservice.drafts.model.DraftRules;
import uk.gain.referralservice.drafts.model.DraftSealing;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.model.Origin;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.drafts.model.UnitDrafts;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Objection;

/** A requester submits a draft, submits it again after it was returned, or takes it back. */
@Service
public class SubmittingDrafts {

    private static final long FIRST = 1;

    private final UnitDrafts drafts;
    private final Units units;
    private final DraftSealing sealing;
    private final DraftAccesses accesses;
    private final Clock clock;

    SubmittingDrafts(
            UnitDrafts drafts,
            Units units,
            DraftSealing sealing,
            DraftAccesses accesses,
            Clock clock) {
        this.drafts = drafts;
        this.units = units;
        this.sealing = sealing;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Gives it to the co-ordinator of the unit's region.
     *
     * @throws IllegalStateException when the directory knows the person's unit in no region
     */
    @Transactional
    public DraftOutcome submit(Handler by, Draft draft, String source) {
        List<Objection> objections = DraftRules.against(draft, by.organisation());
        if (!objections.isEmpty()) {
            return new DraftOutcome.Refused(objections);
        }
        String rocu =
                units.regionOf(by.organisation())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No region serves " + by.organisation()));
        Instant now = now();
        Origin origin =
                new Origin(new DraftId(Ids.next()), by.organisation(), rocu, by.subject(), now);
        UnitDraft.Submitted submitted = new UnitDraft.Submitted(origin, now, by.subject());
        drafts.add(kept(submitted, draft, FIRST));
        accesses.allowed(by, Act.COLLECTION, origin.id(), Fields.ALL, source);
        return new DraftOutcome.Done(submitted, FIRST);
    }

    /**
     * Gives it to the co-ordinator again, as it is written now.
     *
     * @param seen the version that the change is made to; absent when nobody says
     */
    @Transactional
    public DraftOutcome resubmit(
            Handler by, DraftId id, OptionalLong seen, Draft draft, String source) {
        Optional<KeptDraft> held = drafts.hold(by, id);
        if (held.isEmpty()) {
            accesses.denied(by, Act.ALTERATION, id, source, "not-found");
            return new DraftOutcome.NotFound();
        }
        if (!(held.get().draft() instanceof UnitDraft.Returned returned)) {
            return new DraftOutcome.NotAvailable(held.get().draft(), DraftMove.RESUBMIT);
        }
        if (!held.get().isAsSeen(seen)) {
            return new DraftOutcome.Moved(held.get().version());
        }
        List<Objection> objections = DraftRules.against(draft, returned.origin().unit());
        if (!objections.isEmpty()) {
            return new DraftOutcome.Refused(objections);
        }
        KeptDraft resubmitted =
                kept(returned.resubmitted(by, now()), draft, held.get().version() + 1);
        drafts.record(resubmitted);
        accesses.allowed(by, Act.ALTERATION, id, Fields.ALL, source);
        return new DraftOutcome.Done(resubmitted.draft(), resubmitted.version());
    }

    /** Takes it back: its keys are destroyed and its content is erased, in this transaction. */
    @Transactional
    public DraftOutcome withdraw(Handler by, DraftId id, String source) {
        Optional<KeptDraft> held = drafts.hold(by, id);
        if (held.isEmpty()) {
            accesses.denied(by, Act.ERASURE, id, source, "not-found");
            return new DraftOutcome.NotFound();
        }
        if (!(held.get().draft() instanceof UnitDraft.Open open)) {
            return new DraftOutcome.NotAvailable(held.get().draft(), DraftMove.WITHDRAW);
        }
        KeptDraft withdrawn = held.get().now(open.withdrawn(by, now())).erased();
        drafts.record(withdrawn);
        sealing.destroyKeys(id);
        accesses.allowed(by, Act.ERASURE, id, Fields.SEALED, source);
        return new DraftOutcome.Done(withdrawn.draft(), withdrawn.version());
    }

    private KeptDraft kept(UnitDraft state, Draft draft, long version) {
        return new KeptDraft(
                state,
                draft.particulars(),
                draft.holdsNoInterceptProduct(),
                draft.respondBy(),
                draft.recipients(),
                sealing.seal(state.origin().id(), DraftContent.of(draft)),
                null,
                version);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
