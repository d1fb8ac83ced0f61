-- In which order new work is handed out, 0 first: who must be safeguarded, then by urgency.
create function work_rank(urgency text, safeguarding boolean) returns smallint
    language sql immutable as $$
select case
           when safeguarding then 0
           when urgency = 'URGENT' then 1
           when urgency = 'PRIORITY' then 2
           else 3
       end::smallint
$$;

alter table request
    add column work_rank    smallint,
    -- until when new work that was handed to somebody is handed to nobody else; absent when it never was
    add column leased_until timestamptz;

update request
set work_rank = work_rank(referral.urgency, referral.safeguarding)
from referral
where referral.referral_id = request.referral_id;

alter table request
    alter column work_rank set not null;

-- New work in the order in which it is handed out. Leases are not in it, so that taking one moves no index.
create index request_new_work on request (agency, work_rank, respond_by, position) where state = 'SENT';

create index referral_by_reference on referral (reference);
