package uk.gain.referralservice.lifecycle.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a referral that decides what can be done with it, held until the transaction
 * ends.
 *
 * @param requests in the order of their ids
 * @param answerRecalls events by which content of an answer was corrected or taken back, that
 *     nobody here has dealt with yet
 * @param referralKey the key of what concerns the whole referral
 * @param answerKeys the key of what concerns one request
 */
public record Situation(
        HeldReferral referral,
        Map<RequestId, Request> requests,
        Map<RequestId, Set<UUID>> answerRecalls,
        UUID referralKey,
        Map<RequestId, UUID> answerKeys) {

    public @Nullable Request request(RequestId id) {
        return requests.get(id);
    }

    Set<UUID> answerRecallsOf(RequestId request) {
        return answerRecalls.getOrDefault(request, Set.of());
    }

    Set<Action> availableActions() {
        return AvailableActions.of(referral.closed(), requests.values());
    }

    Set<Action> availableActions(Request request) {
        return AvailableActions.of(request, !answerRecallsOf(request.asked().id()).isEmpty());
    }

    ActionNotAvailable notAvailable(Action action, Request request) {
        return new ActionNotAvailable(
                action, request.state().name(), availableActions(request), List.of());
    }

    ActionNotAvailable notAvailable(Action action, List<Request> because) {
        return new ActionNotAvailable(
                action, referral.closed() ? "CLOSED" : "OPEN", availableActions(), because);
    }

    /** As it is once this is done. */
    public Situation after(Decided decided) {
        Map<RequestId, Request> changed = new LinkedHashMap<>(requests);
        decided.changed().forEach(request -> changed.put(request.asked().id(), request));
        Map<RequestId, Set<UUID>> open = new LinkedHashMap<>(answerRecalls);
        boolean closed = referral.closed();
        for (ReferralEvent event : decided.events()) {
            switch (event) {
                case ReferralEvent.ReferralClosed _ -> closed = true;
                case ReferralEvent.ReferralReopened _ -> closed = false;
                case ReferralEvent.AnswerRecallConfirmed(_, var request, var recall, _, _) ->
                        open.computeIfPresent(request, (_, recalls) -> without(recalls, recall));
                default -> {
                    // Changes nothing that decides what can be done.
                }
            }
        }
        return new Situation(
                new HeldReferral(
                        referral.id(),
                        referral.reference(),
                        referral.rocu(),
                        referral.particulars(),
                        closed),
                changed,
                open,
                referralKey,
                answerKeys);
    }

    private static Set<UUID> without(Collection<UUID> ids, UUID id) {
        Set<UUID> others = new HashSet<>(ids);
        others.remove(id);
        return others;
    }
}
