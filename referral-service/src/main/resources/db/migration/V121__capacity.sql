-- One row for each agency that limits its open requests. Whoever takes one of its places locks it
-- and counts only then.
create table agency_places (
    agency text primary key
);

-- The one limit that was set for all recipients; absent when each agency's own hours count.
alter table referral add column respond_by timestamptz;

-- Derived from the state, in columns of their own: a change of state that neither takes nor frees
-- a place then still touches no index.
alter table request add column takes_place boolean not null generated always as (
    state in ('SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED', 'CLARIFICATION_SOUGHT', 'CLARIFIED')
) stored;
alter table request add column queued boolean not null generated always as (
    state = 'QUEUED'
) stored;

-- Its place in a queue: urgency (0 urgent, 1 priority, 2 routine), MoRiLE tier (6: none), age.
alter table request add column queue_urgency smallint not null default 2;
alter table request add column queue_tier smallint not null default 6;
alter table request add column queue_since timestamptz not null default now();
alter table request alter column queue_urgency drop default;
alter table request alter column queue_tier drop default;
alter table request alter column queue_since drop default;

create index request_taking_place on request (agency) where takes_place;

create index request_in_queue
    on request (agency, queue_urgency, queue_tier, queue_since, id) where queued;

create index request_answered on request (agency, answered_at) where answered_at is not null;
