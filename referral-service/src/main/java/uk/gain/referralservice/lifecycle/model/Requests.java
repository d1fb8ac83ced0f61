package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.powers.model.LegalGateway;

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

    /**
     * A part of the same.
     *
     * @param after the message behind which it begins; absent for the beginning
     */
    List<Posted> messagesOf(ReferralId referral, @Nullable UUID after, int limit);

    /** Everything sealed that came about the request and is still valid, in the order it came. */
    List<SealedAnswer> answersTo(ReferralId referral, RequestId request);

    /** These were read; what comes later waits to be read. */
    void read(List<SealedAnswer> answers);

    /** Which of these were said to have lapsed, whatever moved them on since. */
    Set<RequestId> lapsed(Set<RequestId> ids);

    /** What was asked for in each of these, for the legal gateway it needs. */
    Map<RequestId, AskedFor> askedFor(Collection<RequestId> ids);

    /** These are made under other rules, or other versions of theirs, from now on. */
    void permit(Map<RequestId, LegalGateway> under);

    /** Those that exist, each held until the transaction ends. */
    Map<RequestId, Request> holdForUpdate(Collection<RequestId> ids);

    /** Keeps where the requests now stand. */
    void change(Collection<? extends Request> changed);

    /** Keeps everything that came of what agencies said, as one. */
    void record(Heard heard);
}
