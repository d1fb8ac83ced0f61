-- What is open between the two sides of a request, beside its state.
alter table request
    add column withdrawal_id uuid,
    add column extension_sought_id uuid,
    add column extension_sought_until timestamptz,
    -- questions of the agency that wait for their answers
    add column open_questions uuid[] not null default '{}',
    -- what it was when its referral was closed; absent while it is not CLOSED
    add column closed_from text,
    -- the key of everything that is said about this request only
    add column answer_key_id uuid;

-- Requests sent before their keys were noted here: what is said about them goes under the
-- referral's key, which their agencies hold too.
update request
set answer_key_id = referral.content_key_id
from referral
where referral.id = request.referral_id;

alter table request alter column answer_key_id set not null;

-- Words from one side to the other, sealed. Append-only.
create table message (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    referral_id uuid not null references referral,
    request_id uuid references request,
    kind text not null,
    answers uuid,
    said_at timestamptz not null,
    actor_kind text not null,
    actor_role text not null,
    actor_subject text not null,
    actor_organisation text not null,
    actor_on_behalf_of text,
    key_id uuid not null,
    content_schema text not null,
    content bytea not null
);

create index message_of_referral on message (referral_id, position);
create index message_that_answers on message (answers) where answers is not null;

-- Information added to a referral, sealed. It adds to the content that was current then: a
-- correction replaces both. Append-only.
create table addition (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    referral_id uuid not null references referral,
    adds_to uuid not null,
    said_at timestamptz not null,
    key_id uuid not null,
    content_schema text not null,
    content bytea not null
);

create index addition_to_referral on addition (referral_id, position);

-- What was sent and must not be used, or was replaced.
create table recall (
    event_id uuid primary key,
    referral_id uuid not null references referral,
    kind text not null check (kind in ('RECALLED', 'CORRECTED')),
    code text not null,
    said_at timestamptz not null
);

create index recall_of_referral on recall (referral_id, said_at);

create table recall_holder (
    recall_id uuid not null references recall,
    request_id uuid not null references request,
    confirmed_at timestamptz,
    action text,
    primary key (recall_id, request_id)
);

-- Content of an answer that its agency corrected or took back.
create table answer_recall (
    event_id uuid primary key,
    referral_id uuid not null references referral,
    request_id uuid not null references request,
    kind text not null check (kind in ('CORRECTED', 'WITHDRAWN')),
    code text not null,
    said_at timestamptz not null,
    confirmed_at timestamptz,
    action text
);

create index answer_recall_of_referral on answer_recall (referral_id, said_at);

-- Which content is no longer valid, and by what.
create table superseded_answer (
    answer_event_id uuid primary key,
    recall_id uuid not null references answer_recall
);

-- What answers were worth. Append-only.
create table outcome (
    position bigint generated always as identity primary key,
    event_id uuid not null,
    referral_id uuid not null references referral,
    request_id uuid references request,
    kind text not null,
    value_pence bigint check (value_pence >= 0),
    count int check (count >= 1),
    said_at timestamptz not null
);

create index outcome_of_referral on outcome (referral_id, position);

create trigger message_is_append_only before update or delete or truncate on message
    for each statement execute function refuse_change();

create trigger addition_is_append_only before update or delete or truncate on addition
    for each statement execute function refuse_change();

create trigger outcome_is_append_only before update or delete or truncate on outcome
    for each statement execute function refuse_change();
