package uk.gain.referralservice.lifecycle.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;

@Repository
class StoredRequests implements Requests {

    private final RequestTable requests;
    private final AnswerTable answers;
    private final HistoryTable history;

    StoredRequests(RequestTable requests, AnswerTable answers, HistoryTable history) {
        this.requests = requests;
        this.answers = answers;
        this.history = history;
    }

    @Override
    public List<FollowedRequest> of(ReferralId referral, Instant now) {
        return requests.of(referral, now);
    }

    @Override
    public List<HistoryEntry> historyOf(ReferralId referral) {
        return history.of(referral);
    }

    @Override
    public List<SealedAnswer> answersTo(ReferralId referral, RequestId request) {
        return answers.to(referral, request);
    }

    @Override
    public Map<RequestId, Request> holdForUpdate(Collection<RequestId> ids) {
        return requests.holdForUpdate(ids);
    }

    @Override
    public void record(
            Collection<Request> changed, List<SealedAnswer> sealed, List<HistoryEntry> entries) {
        requests.update(changed);
        answers.add(sealed);
        history.add(entries);
    }
}
