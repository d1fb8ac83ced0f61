package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Listens to responses in their order, and gathers where the requests then stand, what is kept of
 * what was said, and what is said in reply.
 */
public final class Hearing {

    private final Map<RequestId, Request> requests;
    private final Instant now;
    private final Ids ids;
    private final Set<RequestId> lapsed;
    private final Map<RequestId, Request> changed = new LinkedHashMap<>();
    private final Map<RequestId, List<UUID>> given = new HashMap<>();
    private final List<SealedAnswer> answers = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<AnswerRecalled> recalled = new ArrayList<>();
    private final List<RecallConfirmation> confirmed = new ArrayList<>();
    private final List<ConsentDecided> consents = new ArrayList<>();
    private final List<HistoryEntry> entries = new ArrayList<>();
    private final List<ReferralEvent> replies = new ArrayList<>();

    /**
     * Begins to listen.
     *
     * @param requests those that are spoken of, as they stand
     * @param lapsed those of them that were said to have lapsed, also when an answer moved them on
     *     since
     * @param now whole microseconds, as the contract carries it
     */
    public Hearing(Map<RequestId, Request> requests, Set<RequestId> lapsed, Instant now, Ids ids) {
        this.lapsed = Set.copyOf(lapsed);
        this.requests = new HashMap<>(requests);
        this.now = now;
        this.ids = ids;
    }

    /** What came of one response. */
    public sealed interface Result permits Move.Moved, Move.NotAllowed, Unknown {}

    /** No such request was sent from here. */
    public record Unknown() implements Result {}

    public Result hear(RequestResponse heard) {
        Request before = requests.get(heard.request());
        if (before == null || !before.asked().referral().equals(heard.fact().referral())) {
            return new Unknown();
        }
        return switch (heard.response().applyTo(before, heard.fact())) {
            case Move.NotAllowed refused -> refused;
            case Move.Moved(Request to) -> {
                Request after = lapsesAgain(heard, to);
                requests.put(heard.request(), after);
                changed.put(heard.request(), after);
                entries.add(
                        new HistoryEntry(
                                heard.fact(), heard.request(), before.asked().agency(), now));
                keep(heard);
                reply(heard, before, after);
                yield new Move.Moved(after);
            }
        };
    }

    public Heard heard() {
        return new Heard(
                changed.values(), answers, messages, recalled, confirmed, consents, entries);
    }

    /** In the order of what they reply to. */
    public List<ReferralEvent> replies() {
        return List.copyOf(replies);
    }

    /**
     * A request that lapsed takes an answer that was given before the other side knew. If that
     * answer is taken back, nothing is left of what outlived the lapse: it is said again, because
     * the other side may have heard it while it had the answer, and let it pass.
     */
    private Request lapsesAgain(RequestResponse heard, Request to) {
        if (!(heard.response() instanceof Response.AnswerWithdrawn
                && to instanceof Request.Awaited unanswered
                && lapsed.contains(heard.request()))) {
            return to;
        }
        replies.add(
                new ReferralEvent.RequestLapsed(
                        new Occasion(ids.next(), heard.fact().referral(), now, Fact.Party.EXCHANGE),
                        heard.request()));
        return unanswered.lapsed();
    }

    private void keep(RequestResponse heard) {
        switch (heard.response()) {
            case Response.ContentProvided(_, Sealed content) -> answer(heard, content);
            case Response.Refused(_, var reason) -> answer(heard, reason);
            case Response.ContentRefused(_, var reason) -> answer(heard, reason);
            case Response.ClarificationSought(Sealed words) -> message(heard, null, words);
            case Response.ClarificationAnswered(UUID question, Sealed words) ->
                    message(heard, question, words);
            case Response.ExtensionSought(_, var reason) -> message(heard, null, reason);
            case Response.AnswerCorrected(UUID replaces, String code, Sealed content) -> {
                recalled(heard, AnswerRecall.Kind.CORRECTED, code, List.of(replaces));
                answer(heard, content);
            }
            case Response.AnswerWithdrawn(String code, var reason) -> {
                List<UUID> before = given.getOrDefault(heard.request(), List.of());
                recalled(heard, AnswerRecall.Kind.WITHDRAWN, code, before);
                message(heard, null, reason);
            }
            case Response.RecallConfirmed(UUID recall, String action) ->
                    confirmed.add(
                            new RecallConfirmation(
                                    recall, heard.request(), heard.fact().at(), action));
            case Response.ContentConsentDecided(
                            UUID item,
                            String act,
                            boolean allowed,
                            var soughtBy,
                            var reason) -> {
                consents.add(
                        new ConsentDecided(
                                heard.fact().eventId(),
                                heard.request(),
                                item,
                                act,
                                allowed,
                                heard.fact().at()));
                message(heard, soughtBy, reason);
            }
            case Response.Accepted _,
                    Response.Delivered _,
                    Response.Opened _,
                    Response.Acknowledged _,
                    Response.Hit _,
                    Response.NoHit _,
                    Response.WithdrawalTaken _,
                    Response.WithdrawalTooLate _,
                    Response.Undeliverable _,
                    Response.Noted _ -> {
                // The state and the history say it all.
            }
        }
    }

    /** The time stops when the agency asked, not when it is heard; and never later than now. */
    private void reply(RequestResponse heard, Request before, Request after) {
        Instant stopped = after.matters().clockStoppedAt();
        if (stopped == null || before.matters().clockStoppedAt() != null) {
            return;
        }
        replies.add(
                new ReferralEvent.ClockStopped(
                        new Occasion(
                                ids.next(),
                                heard.fact().referral(),
                                stopped.isAfter(now) ? now : stopped,
                                Fact.Party.EXCHANGE),
                        heard.request(),
                        heard.fact().eventId()));
    }

    private void answer(RequestResponse heard, @Nullable Sealed content) {
        if (content != null) {
            answers.add(
                    new SealedAnswer(
                            heard.fact().referral(), heard.request(), heard.fact().at(), content));
            given.computeIfAbsent(heard.request(), _ -> new ArrayList<>()).add(content.eventId());
        }
    }

    private void message(RequestResponse heard, @Nullable UUID answered, @Nullable Sealed words) {
        if (words != null) {
            messages.add(
                    new Message(
                            heard.fact().eventId(),
                            heard.fact().referral(),
                            heard.request(),
                            heard.fact().kind(),
                            answered,
                            heard.fact().at(),
                            heard.fact().by(),
                            words));
        }
    }

    private void recalled(
            RequestResponse heard, AnswerRecall.Kind kind, String code, List<UUID> replaces) {
        recalled.add(
                new AnswerRecalled(
                        heard.fact().eventId(),
                        heard.fact().referral(),
                        heard.request(),
                        kind,
                        code,
                        heard.fact().at(),
                        replaces));
    }
}
