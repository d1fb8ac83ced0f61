package uk.gain.referralservice.reporting.store;

/** What each request counts as; the meanings are those of the feature's description. */
final class Counted {

    /**
     * The requests of all referrals raised from {@code :from} until {@code :until}, as of {@code
     * :now}.
     */
    static final String REQUESTS =
            """
            select
                request.id,
                request.referral_id,
                request.agency,
                referral.rocu,
                referral.requesting_unit,
                referral.threat_area,
                referral.raised_at,
                request.state = 'QUEUED' as queued,
                request.answered_at is not null as answered,
                request.answered_at is not null
                    and request.state not in ('NO_HIT', 'REFUSED') as hit,
                request.state = 'NO_HIT' as no_hit,
                request.state = 'REFUSED' as refused,
                request.state = 'CONTENT_REFUSED' as content_refused,
                request.refusal_code,
                request.answered_at is null
                    and request.state in (
                        'SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED',
                        'CLARIFICATION_SOUGHT', 'CLARIFIED'
                    ) as unanswered,
                request.answered_at is null
                    and request.state in ('SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED', 'CLARIFIED')
                    and request.respond_by < :now as overdue,
                request.answered_at is null
                    and request.state in ('WITHDRAWN', 'RECALLED', 'LAPSED', 'UNDELIVERABLE') as ended,
                request.answered_at - coalesce(sent.at, referral.raised_at) as took
            from referral
            join request on request.referral_id = referral.id
            left join (
                select request_id, max(occurred_at) as at
                from history
                where kind in ('REQUESTS_RELEASED', 'RECIPIENTS_ADDED')
                group by request_id
            ) as sent on sent.request_id = request.id
            where referral.raised_at >= :from
            and referral.raised_at < :until
            """;

    private Counted() {}
}
