-- A person's organisation names their unit by its code alone.
create unique index requesting_unit_has_one_region on requesting_unit (code);

create table draft (
    id uuid primary key,
    rocu text not null,
    unit text not null,
    state text not null check (state in ('SUBMITTED', 'RETURNED', 'RAISED', 'WITHDRAWN')),
    submitted_by text not null,
    submitted_at timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null,
    unit_reference text,
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
    lawful_purpose text not null,
    holds_no_intercept_product boolean not null check (holds_no_intercept_product),
    respond_by timestamptz,
    -- either the agencies named, or the categories that everybody asked must hold
    agencies text[],
    all_holding text[],
    -- sealed; gone, with their keys, once the draft was raised or withdrawn
    content_event_id uuid,
    content_key_id uuid,
    content_schema text,
    content bytea,
    reason_event_id uuid,
    reason_key_id uuid,
    reason_schema text,
    reason bytea,
    referral_id uuid references referral,
    reference text,
    check ((content is null) = (state in ('RAISED', 'WITHDRAWN'))),
    check (reason is null or content is not null),
    check ((referral_id is not null) = (state = 'RAISED')),
    check ((agencies is null) <> (all_holding is null))
);

create index draft_of_region on draft (rocu, id desc);
create index draft_of_unit on draft (unit, id desc);
