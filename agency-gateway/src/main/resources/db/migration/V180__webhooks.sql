-- Where an operator lets an agency receive webhooks.
create table webhook_host (
    host_id       uuid primary key,
    agency        text not null,
    host          text not null,
    port          int not null,
    registered_at timestamptz not null,
    unique (agency, host, port)
);

-- Where an agency receives them, and how that goes.
create table webhook_endpoint (
    agency           text primary key,
    url              text not null,
    host             text not null,
    port             int not null,
    enabled          boolean not null,
    -- why it is not enabled
    disabled_because text,
    changed_at       timestamptz not null,
    -- attempts that failed since the last that did not, and pauses since then
    failures         int not null default 0,
    pauses           int not null default 0,
    -- nothing is sent earlier
    not_before       timestamptz,
    -- whoever sends to it now, and until when nobody else may
    lease            uuid,
    lease_until      timestamptz
);

-- What its messages are signed with; the secret half is sealed.
create table webhook_key (
    key_id     uuid primary key,
    agency     text not null references webhook_endpoint,
    public_key bytea not null,
    sealed     bytea not null,
    made_at    timestamptz not null,
    -- absent for the key in use
    retires_at timestamptz
);

create index webhook_key_of on webhook_key (agency, made_at);

create table webhook_delivery (
    delivery_id     uuid primary key,
    -- the order in which an agency is told
    position        bigint generated always as identity,
    agency          text not null,
    type            text not null,
    -- absent in a test
    request_id      uuid,
    reference       text,
    occurred_at     timestamptz not null,
    queued_at       timestamptz not null,
    -- attempts in all, and since it was queued last
    attempts        int not null default 0,
    tries           int not null default 0,
    -- absent once it has ended
    next_attempt_at timestamptz,
    ended_at        timestamptz,
    outcome         text
);

create index webhook_delivery_of on webhook_delivery (agency, position);
create index webhook_delivery_due on webhook_delivery (agency, next_attempt_at) where next_attempt_at is not null;
create index webhook_delivery_ended on webhook_delivery (ended_at) where ended_at is not null;

create table webhook_attempt (
    delivery_id     uuid not null references webhook_delivery on delete cascade,
    attempt         int not null,
    started_at      timestamptz not null,
    duration_millis int not null,
    -- absent when there was no answer
    status          int,
    result          text not null,
    primary key (delivery_id, attempt)
);
