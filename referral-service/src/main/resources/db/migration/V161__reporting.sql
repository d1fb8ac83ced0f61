-- How each agency has answered in the twelve months before it was counted; counted from time to time.
create table track_record (
    agency text primary key,
    as_of timestamptz not null,
    requests bigint not null,
    answered bigint not null,
    hits bigint not null,
    refused bigint not null,
    unanswered bigint not null,
    median interval,
    ninetieth_percentile interval
);

-- A region's referrals of a period, and everybody's.
create index referral_by_raising on referral (rocu, raised_at);

-- When requests were sent that were not sent at raising: few among all that happened.
create index history_of_sending on history (request_id) include (occurred_at)
    where kind in ('REQUESTS_RELEASED', 'RECIPIENTS_ADDED');
