package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Every request, with what came of it. Whoever shows it to a co-ordinator MUST first have found its
 * referral in the co-ordinator's region.
 */
public interface Requests {

    /** In order of the agencies' codes. */
    List<FollowedRequest> of(ReferralId referral, Instant now);

    /** In the order in which this service learnt of it. */
    List<HistoryEntry> historyOf(ReferralId referral);

    /** What was said in words about the referral and its requests, in its order. */
    List<Posted> messagesOf(ReferralId referral);

    /** Everything sealed that came about the request and is still valid, in the order it came. */
    List<SealedAnswer> answersTo(ReferralId referral, RequestId request);

    /** These were read; what comes later waits to be read. */
    void read(List<SealedAnswer> answers);

    /** Those that exist, each held until the transaction ends. */
    Map<RequestId, Request> holdForUpdate(Collection<RequestId> ids);

    /** Keeps where the requests now stand. */
    void change(Collection<? extends Request> changed);

    /** Keeps everything that came of what agencies said, as one. */
    void record(Heard heard);
}
