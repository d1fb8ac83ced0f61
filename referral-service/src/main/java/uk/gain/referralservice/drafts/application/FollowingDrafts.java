package uk.gain.referralservice.drafts.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.drafts.model.DraftAccesses;
import uk.gain.referralservice.drafts.model.DraftAccesses.Act;
import uk.gain.referralservice.drafts.model.DraftContent;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftSealing;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.drafts.model.UnitDrafts;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Sealed;

/**
 * A requester follows their unit's drafts and what came of them, a co-ordinator those of the
 * region. Every look is recorded in the transaction that allows it.
 */
@Service
public class FollowingDrafts {

    private final UnitDrafts drafts;
    private final DraftSealing sealing;
    private final DraftAccesses accesses;
    private final Referrals referrals;
    private final Requests requests;
    private final Clock clock;

    FollowingDrafts(
            UnitDrafts drafts,
            DraftSealing sealing,
            DraftAccesses accesses,
            Referrals referrals,
            Requests requests,
            Clock clock) {
        this.drafts = drafts;
        this.sealing = sealing;
        this.accesses = accesses;
        this.referrals = referrals;
        this.requests = requests;
        this.clock = clock;
    }

    /** Newest first; at most {@code limit} of those submitted before {@code before}. */
    @Transactional
    public List<KeptDraft> page(
            Handler by,
            @Nullable DraftState state,
            @Nullable DraftId before,
            int limit,
            String source) {
        accesses.allowed(by, Act.CONSULTATION, null, Fields.OPEN, source);
        return drafts.page(by, state, before, limit);
    }

    /** How many there are in each state; no draft is looked at. */
    @Transactional(readOnly = true)
    public Map<DraftState, Integer> counts(Handler by) {
        return drafts.counts(by);
    }

    @Transactional
    public Consulted<KeptDraft> view(Handler by, DraftId id, String source) {
        Optional<KeptDraft> found = drafts.find(by, id);
        if (found.isEmpty()) {
            return notFound(by, id, source);
        }
        accesses.allowed(by, Act.CONSULTATION, id, Fields.OPEN, source);
        return new Consulted.Shown<>(found.get());
    }

    /** With what is sealed; nothing of it is left once it was raised or withdrawn. */
    @Transactional
    public Consulted<ReadDraft> read(Handler by, DraftId id, String source) {
        Optional<KeptDraft> found = drafts.find(by, id);
        if (found.isEmpty()) {
            return notFound(by, id, source);
        }
        KeptDraft kept = found.get();
        if (kept.content() == null) {
            accesses.denied(by, Act.CONSULTATION, id, source, "key-destroyed");
            return new Consulted.Erased<>(kept.draft().changedAt());
        }
        return switch (sealing.open(id, kept.content())) {
            case Opened.Legible<DraftContent>(DraftContent content) -> {
                accesses.allowed(by, Act.CONSULTATION, id, Fields.SEALED, source);
                yield new Consulted.Shown<>(
                        new ReadDraft(kept, draft(kept, content), reason(kept)));
            }
            case Opened.Erased<DraftContent>(Instant at) -> {
                accesses.denied(by, Act.CONSULTATION, id, source, "key-destroyed");
                yield new Consulted.Erased<>(at);
            }
        };
    }

    /** Where the referral stands that came of it. */
    @Transactional
    public Consulted<DraftProgress> progress(Handler by, DraftId id, String source) {
        Optional<KeptDraft> found = drafts.find(by, id);
        if (found.isEmpty()) {
            return notFound(by, id, source);
        }
        if (!(found.get().draft() instanceof UnitDraft.Raised raised)) {
            return new Consulted.NothingSent<>();
        }
        Instant now = clock.instant();
        Referral referral =
                referrals
                        .find(raised.origin().rocu(), raised.referral(), now)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The referral of a draft is gone: " + raised));
        accesses.allowed(by, Act.CONSULTATION, id, List.of("rollUp", "requests"), source);
        return new Consulted.Shown<>(
                new DraftProgress(raised, referral, requests.of(raised.referral(), now)));
    }

    private static Draft draft(KeptDraft kept, DraftContent content) {
        return new Draft(
                kept.particulars(),
                kept.holdsNoInterceptProduct(),
                kept.respondBy(),
                kept.recipients(),
                content.subjects(),
                content.narrative());
    }

    private @Nullable String reason(KeptDraft kept) {
        Sealed reason = kept.reason();
        if (reason == null) {
            return null;
        }
        return switch (sealing.openWords(kept.draft().origin().id(), reason)) {
            case Opened.Legible<String>(String words) -> words;
            case Opened.Erased<String> _ -> null;
        };
    }

    private <T> Consulted<T> notFound(Handler by, DraftId id, String source) {
        accesses.denied(by, Act.CONSULTATION, id, source, "not-found");
        return new Consulted.NotFound<>();
    }
}
