-- What came later about a referral.
alter table referral
    add column safeguarding     boolean not null default false,
    add column content_at       timestamptz not null default now(),
    -- the event that brought the content: the first, or the last that corrected it
    add column content_sequence bigint not null default 1,
    -- the last event that brought any content
    add column news_sequence    bigint not null default 1;

alter table referral
    alter column content_at drop default;

-- Information added to a referral since its content was raised or corrected; sealed, as it came.
create table referral_addition (
    referral_id    uuid not null references referral,
    sequence       bigint not null,
    event_id       uuid not null,
    occurred_at    timestamptz not null,
    content_key_id uuid not null,
    content_schema text not null,
    content        bytea not null,
    primary key (referral_id, sequence)
);

-- Words that travelled with an event, either way; sealed, as they came. Whose business they are is in the
-- history of the requests concerned.
create table message (
    event_id       uuid primary key,
    referral_id    uuid not null references referral,
    -- the event that they answer
    answers        uuid,
    content_key_id uuid not null,
    content_schema text not null,
    content        bytea not null
);

alter table request
    -- what it was when it was closed
    add column was              text,
    -- the agency's questions without their answers, and since when its clock waits for one
    add column open_questions   uuid[] not null default '{}',
    add column clock_stopped_at timestamptz,
    -- events of the content that counts
    add column content_events   uuid[] not null default '{}',
    -- the co-ordinator's questions without their answers
    add column asked_questions  uuid[] not null default '{}',
    add column extension_sought uuid,
    -- recalls and corrections that the agency has not confirmed
    add column recalls          uuid[] not null default '{}',
    add column corrections      uuid[] not null default '{}',
    add column chased_at        timestamptz,
    -- the last of the referral's events whose content the agency has fetched
    add column fetched_sequence bigint,
    -- when to ask again whether the directory lists the agency; absent once that is settled
    add column ask_again_at     timestamptz;

create index request_to_ask_again on request (ask_again_at) where ask_again_at is not null;

update request
set fetched_sequence = 1
where delivered_at is not null;

update request
set content_events = array(
        select event_id
        from request_history entry
        where entry.request_id = request.request_id
          and entry.type = 'ContentProvided'
        order by entry.position)
where state in ('CONTENT_PROVIDED', 'CONTENT_PARTIAL');

-- Why, or what was done, where the event has a code for it.
alter table request_history
    add column code text;
