package uk.gain.referralservice.reporting.store;

/** What each request counts as; the meanings are those of the feature's description. */
final class Counted {

    /** A percentile of a million times is a sort: on disk it takes twice as long. */
    static final String SORT_IN_MEMORY = "set local work_mem = '64MB'";

    /**
     * The requests of all referrals raised from {@code :from} until {@code :until}, as of {@code
     * :now}. A closed request counts as what it was. A recall hides in the row what was answered,
     * before it or on the way; the history has it.
     */
    static final String REQUESTS =
            """
            select
                referral_id,
                agency,
                rocu,
                requesting_unit,
                threat_area,
                raised_at,
                stood = 'QUEUED' as queued,
                stood in (
                    'HIT', 'CONTENT_PROVIDED', 'CONTENT_PARTIAL', 'CONTENT_REFUSED',
                    'NO_HIT', 'REFUSED'
                ) as answered,
                stood in ('HIT', 'CONTENT_PROVIDED', 'CONTENT_PARTIAL', 'CONTENT_REFUSED') as hit,
                stood = 'NO_HIT' as no_hit,
                stood = 'REFUSED' as refused,
                stood = 'CONTENT_REFUSED' as content_refused,
                refusal_code,
                stood in (
                    'SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED',
                    'CLARIFICATION_SOUGHT', 'CLARIFIED'
                ) as unanswered,
                stood in (
                    'SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED',
                    'CLARIFICATION_SOUGHT', 'CLARIFIED'
                )
                    and respond_by < coalesce(clock_stopped_at, :now) as overdue,
                stood in ('WITHDRAWN', 'RECALLED', 'LAPSED', 'UNDELIVERABLE') as ended,
                case
                    when stood in (
                        'HIT', 'CONTENT_PROVIDED', 'CONTENT_PARTIAL', 'CONTENT_REFUSED',
                        'NO_HIT', 'REFUSED'
                    )
                        then answered_at - sent_at
                end as took
            from (
                select
                    request.referral_id,
                    request.agency,
                    referral.rocu,
                    referral.requesting_unit,
                    referral.threat_area,
                    referral.raised_at,
                    request.respond_by,
                    request.clock_stopped_at,
                    coalesce(sent.at, referral.raised_at) as sent_at,
                    case
                        when recalled.request_id is null
                            then coalesce(request.closed_from, request.state)
                        else recalled.stood
                    end as stood,
                    case
                        when recalled.request_id is null then request.answered_at
                        else recalled.answered_at
                    end as answered_at,
                    case
                        when recalled.request_id is null then request.refusal_code
                        else recalled.code
                    end as refusal_code
                from referral
                join request on request.referral_id = referral.id
                left join (
                    select request_id, max(occurred_at) as at
                    from history
                    where kind in ('REQUESTS_RELEASED', 'RECIPIENTS_ADDED')
                    group by request_id
                ) as sent on sent.request_id = request.id
                left join lateral (
                    select
                        request_id,
                        code,
                        case
                            when answer = 'ANSWER_WITHDRAWN' then 'RECALLED'
                            when answer = 'REQUEST_HIT' and kind = 'CONTENT_REFUSED' then kind
                            else replace(answer, 'REQUEST_', '')
                        end as stood,
                        answered_at
                    from (
                        select
                            history.request_id,
                            history.position,
                            history.kind,
                            history.code,
                            last_value(history.kind) over answers as answer,
                            last_value(history.occurred_at) over answers as answered_at
                        from history
                        where coalesce(request.closed_from, request.state) = 'RECALLED'
                        and history.referral_id = request.referral_id
                        and history.request_id = request.id
                        and history.kind in (
                            'REQUEST_HIT', 'REQUEST_NO_HIT', 'REQUEST_REFUSED',
                            'CONTENT_PROVIDED', 'CONTENT_REFUSED', 'ANSWER_WITHDRAWN'
                        )
                        window answers as (
                            order by
                                history.kind in ('CONTENT_PROVIDED', 'CONTENT_REFUSED') desc,
                                history.position
                            rows between unbounded preceding and unbounded following
                        )
                    ) as said
                    order by position desc
                    limit 1
                ) as recalled on true
                where referral.raised_at >= :from
                and referral.raised_at < :until
            ) as request_as_it_stood
            """;

    private Counted() {}
}
