-- The last number given, per region and year. Its row lock is what keeps references without gaps.
create table referral_number (
    rocu text not null,
    year int not null,
    last bigint not null check (last >= 1),
    primary key (rocu, year)
);

create table referral (
    id uuid primary key,
    reference text not null unique,
    rocu text not null,
    -- last sequence published for this referral on referral-requests
    sequence bigint not null check (sequence >= 1),
    requesting_unit text not null,
    requesting_unit_reference text,
    classification text not null check (classification in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    urgency text not null,
    threat_area text not null,
    criterion_kinds text[] not null,
    criterion_references text[] not null,
    criterion_tiers int[] not null,
    categories text[] not null,
    safeguarding boolean not null,
    covert boolean not null,
    operation text,
    raised_at timestamptz not null,
    raised_by text not null,
    content_event_id uuid not null,
    content_key_id uuid not null,
    content_schema text not null,
    -- sealed; there is no plaintext of the content anywhere in this database
    content bytea not null
);

create index referral_of_rocu on referral (rocu, id desc);

-- Room in each page, so that a change of state stays in it and touches no index.
create table request (
    id uuid primary key,
    referral_id uuid not null references referral,
    agency text not null,
    agency_name text not null,
    respond_by timestamptz not null,
    state text not null,
    refusal_code text,
    accepted_at timestamptz,
    delivered_at timestamptz,
    opened_at timestamptz,
    opened_by text,
    answered_at timestamptz
) with (fillfactor = 70);

create unique index request_of_referral on request (referral_id, agency);

-- What agencies sent, sealed. Append-only.
create table answer (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    request_id uuid not null references request,
    referral_id uuid not null references referral,
    sent_at timestamptz not null,
    key_id uuid not null,
    content_schema text not null,
    content bytea not null
);

create index answer_to_request on answer (request_id, position);

-- What happened, in the order in which this service learnt of it. Append-only.
create table history (
    position bigint generated always as identity primary key,
    event_id uuid not null,
    referral_id uuid not null references referral,
    request_id uuid,
    kind text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    actor_kind text not null,
    actor_role text not null,
    actor_subject text not null,
    actor_organisation text not null,
    actor_on_behalf_of text,
    channel text,
    code text,
    agency_reference text,
    unique nulls not distinct (event_id, request_id)
);

create index history_of_referral on history (referral_id, position);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger answer_is_append_only before update or delete or truncate on answer
    for each statement execute function refuse_change();

create trigger history_is_append_only before update or delete or truncate on history
    for each statement execute function refuse_change();
