-- What all requests of one referral share. The content is kept once, sealed, as it came.
create table referral (
    referral_id       uuid primary key,
    reference         text not null,
    rocu              text not null,
    requesting_unit   text not null,
    classification    text not null,
    urgency           text not null,
    threat_area       text not null,
    categories        text[] not null,
    content_event_id  uuid not null,
    content_key_id    uuid not null,
    content_schema    text not null,
    content           bytea not null,
    -- how many RequestsAccepted were said about it
    accepted_sequence bigint not null default 0
);

-- One row per agency that is asked.
create table request (
    request_id       uuid primary key,
    referral_id      uuid not null references referral,
    agency           text not null,
    -- the stable order of an agency's inbox
    position         bigint generated always as identity,
    -- the referral's event that brought it
    since_sequence   bigint not null,
    respond_by       timestamptz not null,
    state            text not null,
    -- how many events it has had, gap-free
    sequence         bigint not null default 0,
    accepted_at      timestamptz not null,
    delivered_at     timestamptz,
    opened_at        timestamptz,
    opened_by        text,
    acknowledged_at  timestamptz,
    agency_reference text,
    answered_at      timestamptz,
    content_at       timestamptz,
    refusal_code     text
) with (fillfactor = 80);

create index request_inbox on request (agency, position);
create index request_inbox_by_state on request (agency, state, position);
create index request_of_referral on request (referral_id);

-- What happened to a request, on either side.
create table request_history (
    request_id   uuid not null references request,
    event_id     uuid not null,
    position     bigint generated always as identity,
    occurred_at  timestamptz not null,
    type         text not null,
    organisation text not null,
    subject      text,
    primary key (request_id, event_id)
);

-- Which key the answer to a request is sealed with; it may be known before the request is.
create table answer_key (
    request_id uuid primary key,
    key_id     uuid not null
);
