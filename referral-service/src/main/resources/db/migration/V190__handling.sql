-- What the originator was asked for, and decided, about one act with one item of its content.
create table content_consent (
    request_id uuid not null references request,
    content_item_id uuid not null,
    -- in the originator's word, which may be newer than this version
    act text not null,
    sought_event uuid,
    sought_at timestamptz,
    decided_event uuid,
    decided_at timestamptz,
    allowed boolean,
    ever_given boolean not null default false,
    primary key (request_id, content_item_id, act),
    check (sought_at is not null or decided_at is not null)
);

-- What was done with content beyond reading it; why is sealed.
create table handling_act (
    id uuid primary key,
    referral_id uuid not null references referral,
    request_id uuid not null references request,
    content_item_id uuid not null,
    act text not null,
    recipient text,
    done_at timestamptz not null,
    done_by text not null,
    key_id uuid not null,
    content_schema text not null,
    reason bytea not null
);

create index handling_act_of_request on handling_act (request_id, done_at);

-- First answers are forgotten after a while.
create index idempotent_command_by_age on idempotent_command (answered_at);
