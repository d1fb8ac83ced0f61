package uk.gain.referralservice.drafts.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.drafts.model.UnitDrafts;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Objection;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** The co-ordinator of a region completes a draft, returns it with a reason, or raises it. */
@Service
public class HandlingDrafts {

    private final UnitDrafts drafts;
    private final DraftSealing sealing;
    private final DraftAccesses accesses;
    private final RaisingReferrals raising;
    private final Clock clock;

    HandlingDrafts(
            UnitDrafts drafts,
            DraftSealing sealing,
            DraftAccesses accesses,
            RaisingReferrals raising,
            Clock clock) {
        this.drafts = drafts;
        this.sealing = sealing;
        this.accesses = accesses;
        this.raising = raising;
        this.clock = clock;
    }

    /**
     * Keeps it as it is written now; it stays with the co-ordinator.
     *
     * @param seen the version that the change is made to; absent when nobody says
     */
    @Transactional
    public DraftOutcome complete(
            Handler by, DraftId id, OptionalLong seen, Draft draft, String source) {
        Optional<KeptDraft> held = drafts.hold(by, id);
        if (held.isEmpty()) {
            return notFound(by, id, source);
        }
        if (!(held.get().draft() instanceof UnitDraft.Submitted submitted)) {
            return new DraftOutcome.NotAvailable(held.get().draft(), DraftMove.COMPLETE);
        }
        if (!held.get().isAsSeen(seen)) {
            return new DraftOutcome.Moved(held.get().version());
        }
        List<Objection> objections = DraftRules.against(draft, submitted.origin().unit());
        if (!objections.isEmpty()) {
            return new DraftOutcome.Refused(objections);
        }
        KeptDraft completed =
                new KeptDraft(
                        submitted.completed(by, now()),
                        draft.particulars(),
                        draft.holdsNoInterceptProduct(),
                        draft.respondBy(),
                        draft.recipients(),
                        sealing.seal(id, DraftContent.of(draft)),
                        held.get().reason(),
                        held.get().version() + 1);
        drafts.record(completed);
        accesses.allowed(by, Act.ALTERATION, id, Fields.ALL, source);
        return new DraftOutcome.Done(completed.draft(), completed.version());
    }

    /** Gives it back to its unit. */
    @Transactional
    public DraftOutcome giveBack(
            Handler by, DraftId id, OptionalLong seen, String reason, String source) {
        Optional<KeptDraft> held = drafts.hold(by, id);
        if (held.isEmpty()) {
            return notFound(by, id, source);
        }
        if (!(held.get().draft() instanceof UnitDraft.Submitted submitted)) {
            return new DraftOutcome.NotAvailable(held.get().draft(), DraftMove.RETURN);
        }
        if (!held.get().isAsSeen(seen)) {
            return new DraftOutcome.Moved(held.get().version());
        }
        KeptDraft returned =
                held.get()
                        .now(submitted.returned(by, now()))
                        .because(sealing.sealWords(id, reason));
        drafts.record(returned);
        accesses.allowed(by, Act.ALTERATION, id, List.of("state", "returnReason"), source);
        return new DraftOutcome.Done(returned.draft(), returned.version());
    }

    /**
     * Raises a referral of it, with its unit and the unit's reference; or says everything that
     * stands against it, and the draft stays as it is. What the draft held is erased, because the
     * referral holds it from now on.
     */
    @Transactional
    public DraftOutcome raise(Handler by, DraftId id, OptionalLong seen, String source) {
        Optional<KeptDraft> held = drafts.hold(by, id);
        if (held.isEmpty()) {
            return notFound(by, id, source);
        }
        if (!(held.get().draft() instanceof UnitDraft.Submitted submitted)) {
            return new DraftOutcome.NotAvailable(held.get().draft(), DraftMove.RAISE);
        }
        if (!held.get().isAsSeen(seen)) {
            return new DraftOutcome.Moved(held.get().version());
        }
        Coordinator coordinator = new Coordinator(by.subject(), by.organisation());
        return switch (raising.raise(coordinator, opened(held.get()), source)) {
            case Examined.Refused(List<Objection> objections) ->
                    new DraftOutcome.Refused(objections);
            case Raised raised -> raised(by, held.get(), submitted, raised, source);
        };
    }

    private DraftOutcome raised(
            Handler by,
            KeptDraft held,
            UnitDraft.Submitted submitted,
            Raised referral,
            String source) {
        UnitDraft.Raised raised =
                submitted.raised(by, referral.at(), referral.id(), referral.reference().toString());
        KeptDraft left = held.now(raised).erased();
        drafts.record(left);
        sealing.destroyKeys(raised.origin().id());
        accesses.allowed(by, Act.ERASURE, raised.origin().id(), Fields.SEALED, source);
        return new DraftOutcome.Done(raised, left.version());
    }

    /** As its writer wrote it. */
    private Draft opened(KeptDraft kept) {
        Sealed content = Objects.requireNonNull(kept.content());
        return switch (sealing.open(kept.draft().origin().id(), content)) {
            case Opened.Legible<DraftContent>(DraftContent legible) ->
                    new Draft(
                            kept.particulars(),
                            kept.holdsNoInterceptProduct(),
                            kept.respondBy(),
                            kept.recipients(),
                            legible.subjects(),
                            legible.narrative());
            case Opened.Erased<DraftContent> _ ->
                    throw new IllegalStateException(
                            "The keys of an open draft are destroyed: " + kept.draft());
        };
    }

    private DraftOutcome notFound(Handler by, DraftId id, String source) {
        accesses.denied(by, Act.ALTERATION, id, source, "not-found");
        return new DraftOutcome.NotFound();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
