-- Files of nominals on their way to being referrals: what all rows have in common, and how far each has come.
create table import (
    id uuid primary key,
    rocu text not null,
    begun_by text not null,
    begun_at timestamptz not null,
    requesting_unit text,
    classification text not null,
    urgency text not null,
    threat_area text,
    criterion_kind text,
    criterion_reference text,
    criterion_tier int,
    categories text[] not null,
    lawful_purpose text not null,
    safeguarding boolean not null,
    covert boolean not null,
    operation text,
    no_intercept_product boolean not null,
    respond_by timestamptz,
    recipients text not null check (recipients in ('NAMED', 'ALL_HOLDING')),
    recipient_names text[] not null,
    -- the words all rows have in common, sealed
    words_event_id uuid not null,
    words_key_id uuid not null,
    words_schema text not null,
    words bytea not null,
    state text not null check (state in ('AWAITING_FILE', 'WORKING', 'FINISHED', 'STOPPED')),
    upload_id uuid,
    format text check (format in ('CSV', 'NDJSON')),
    file_hash bytea,
    characters bigint,
    started_at timestamptz,
    ended_at timestamptz,
    -- where the next row begins; moves only in the transaction that keeps the rows before it
    place_offset bigint not null default 0,
    place_line bigint not null default 1,
    rows_read bigint not null default 0,
    rows_raised bigint not null default 0,
    rows_repeated bigint not null default 0,
    rows_bad bigint not null default 0,
    busy_micros bigint not null default 0,
    -- who is at it, until when unless they say so again
    worker uuid,
    worker_until timestamptz,
    check (rows_read = rows_raised + rows_repeated + rows_bad),
    check ((state = 'AWAITING_FILE') = (upload_id is null)),
    check ((upload_id is null) = (format is null or file_hash is null or characters is null or started_at is null)),
    check ((state in ('FINISHED', 'STOPPED')) = (ended_at is not null))
) with (fillfactor = 50);

create index import_of_rocu on import (rocu, id desc);
create index import_at_work on import (id) where state = 'WORKING';

-- The text of files, sealed; there is no plaintext of it anywhere in this database.
create table import_piece (
    upload_id uuid not null,
    import_id uuid not null references import,
    text_offset bigint not null,
    stored_at timestamptz not null,
    event_id uuid not null,
    key_id uuid not null,
    content_schema text not null,
    content bytea not null,
    primary key (upload_id, text_offset)
);

create index import_piece_stored_at on import_piece (stored_at);

-- By which a row is known for ever: whoever imports it again raises nothing.
create table imported_nominal (
    rocu text not null,
    requesting_unit text not null,
    own_reference text not null,
    referral_id uuid not null references referral,
    reference text not null,
    import_id uuid not null references import,
    line bigint not null,
    primary key (rocu, requesting_unit, own_reference)
);

-- What is wrong with rows, and which were raised before. Holds nothing of what a row says.
create table import_report (
    position bigint generated always as identity primary key,
    import_id uuid not null references import,
    line bigint not null,
    field text,
    rule text,
    reason text,
    reference text,
    check ((rule is null) = (reference is not null))
);

create index import_report_of on import_report (import_id, position);

create trigger import_report_is_append_only before update or delete or truncate on import_report
    for each statement execute function refuse_change();
