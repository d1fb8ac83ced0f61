package uk.gain.referralservice.drafts.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every draft. What a person looks up is always looked up among those that person sees. */
public interface UnitDrafts {

    void add(KeptDraft draft);

    /** Held until the transaction ends. */
    Optional<KeptDraft> hold(Handler by, DraftId id);

    /** MUST be called while the draft is held. */
    void record(KeptDraft draft);

    Optional<KeptDraft> find(Handler by, DraftId id);

    /**
     * Newest first; those submitted before {@code before}, or the newest of all when it is absent.
     *
     * @param state only those in this state; absent means in any
     */
    List<KeptDraft> page(
            Handler by, @Nullable DraftState state, @Nullable DraftId before, int limit);

    /** How many there are in each state; states without any are left out. */
    Map<DraftState, Integer> counts(Handler by);
}
