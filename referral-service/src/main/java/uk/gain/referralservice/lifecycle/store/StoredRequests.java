package uk.gain.referralservice.lifecycle.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.AskedFor;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Heard;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;
import uk.gain.referralservice.lifecycle.model.Posted;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;
import uk.gain.referralservice.powers.model.LegalGateway;

@Repository
class StoredRequests implements Requests {

    private final RequestTable requests;
    private final AnswerTable answers;
    private final AnswerRecallTable answerRecalls;
    private final MessageTable messages;
    private final RecallTable recalls;
    private final ConsentTable consents;
    private final HistoryTable history;

    StoredRequests(
            RequestTable requests,
            AnswerTable answers,
            AnswerRecallTable answerRecalls,
            MessageTable messages,
            RecallTable recalls,
            ConsentTable consents,
            HistoryTable history) {
        this.requests = requests;
        this.answers = answers;
        this.answerRecalls = answerRecalls;
        this.messages = messages;
        this.recalls = recalls;
        this.consents = consents;
        this.history = history;
    }

    @Override
    public List<FollowedRequest> of(ReferralId referral, Instant now) {
        return requests.of(referral, answerRecalls.of(referral), now);
    }

    @Override
    public List<HistoryEntry> historyOf(ReferralId referral) {
        return history.of(referral);
    }

    @Override
    public List<Posted> messagesOf(ReferralId referral) {
        return messages.of(referral, null, Integer.MAX_VALUE);
    }

    @Override
    public List<Posted> messagesOf(ReferralId referral, @Nullable UUID after, int limit) {
        return messages.of(referral, after, limit);
    }

    @Override
    public List<SealedAnswer> answersTo(ReferralId referral, RequestId request) {
        return answers.to(referral, request);
    }

    @Override
    public void read(List<SealedAnswer> read) {
        answers.read(read);
    }

    @Override
    public Set<RequestId> lapsed(Set<RequestId> ids) {
        return ids.isEmpty() ? Set.of() : history.lapsed(ids);
    }

    @Override
    public Map<RequestId, AskedFor> askedFor(Collection<RequestId> ids) {
        return requests.askedFor(ids);
    }

    @Override
    public void permit(Map<RequestId, LegalGateway> under) {
        requests.permit(under);
    }

    @Override
    public Map<RequestId, Request> holdForUpdate(Collection<RequestId> ids) {
        return requests.holdForUpdate(ids);
    }

    @Override
    public void change(Collection<? extends Request> changed) {
        requests.update(changed);
    }

    @Override
    public void record(Heard heard) {
        requests.update(heard.changed());
        answerRecalls.add(heard.recalled());
        answers.add(heard.answers());
        messages.add(heard.messages());
        recalls.confirm(heard.confirmed());
        consents.decided(heard.consents());
        history.add(heard.entries());
    }
}
