package uk.gain.referralservice.lifecycle.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done now: the same answer that {@link Deciding}, or for {@link Action#REPRIORITISE}
 * the feature {@code limits}, gives when it is tried.
 */
public final class AvailableActions {

    private AvailableActions() {}

    /**
     * With one request.
     *
     * @param answerRecalled whether content of its answer was corrected or taken back, and nobody
     *     has said yet what was done about it here
     */
    public static Set<Action> of(Request request, boolean answerRecalled) {
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        offer(actions, Action.CLARIFY, request instanceof Request.ClarificationSought);
        offer(
                actions,
                Action.ASK,
                request instanceof Request.Answerable || request instanceof Request.Answered);
        offer(actions, Action.CHASE, request instanceof Request.Awaited);
        offer(actions, Action.EXTEND, request instanceof Request.Awaited);
        offer(
                actions,
                Action.DECLINE_EXTENSION,
                request instanceof Request.Awaited && request.matters().extension() != null);
        offer(actions, Action.CONFIRM_ANSWER_RECALL, answerRecalled);
        offer(actions, Action.WITHDRAW, request.withdrawable());
        offer(actions, Action.RECALL, request.recallable());
        return Collections.unmodifiableSet(actions);
    }

    /** With the referral. */
    public static Set<Action> of(boolean closed, Collection<Request> requests) {
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        offer(actions, Action.WITHDRAW, requests.stream().anyMatch(Request::withdrawable));
        offer(actions, Action.RECALL, requests.stream().anyMatch(Request::recallable));
        offer(actions, Action.CORRECT, requests.stream().anyMatch(Request::recallable));
        offer(
                actions,
                Action.ADD_INFORMATION,
                !closed
                        && requests.stream()
                                .anyMatch(
                                        request ->
                                                request instanceof Request.Unanswered
                                                        || request instanceof Request.Answered));
        offer(actions, Action.REPRIORITISE, !closed);
        offer(actions, Action.CLOSE, !closed && requests.stream().noneMatch(Request::keepsOpen));
        offer(actions, Action.ADD_OUTCOMES, closed);
        offer(actions, Action.REOPEN, closed);
        return Collections.unmodifiableSet(actions);
    }

    private static void offer(Set<Action> actions, Action action, boolean available) {
        if (available) {
            actions.add(action);
        }
    }
}
