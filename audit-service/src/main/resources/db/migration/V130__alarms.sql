-- What the checks found, one row for each record that is wrong, until somebody has looked into it and after.
create table alarm (
    id              bigint generated always as identity primary key,
    check_name      text        not null,
    record          text        not null,
    message         text        not null,
    raised_at       timestamptz not null,
    last_seen_at    timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    reason          text,
    case_reference  text,
    constraint alarm_once unique (check_name, record),
    constraint alarm_acknowledged_as_a_whole
        check (num_nulls(acknowledged_at, acknowledged_by, reason, case_reference) in (0, 4))
);

-- Signature lines of witnesses, each under a checkpoint of the log.
create table cosignature (
    size        bigint      not null check (size >= 0),
    witness     text        not null,
    cosigned_at timestamptz not null,
    line        text        not null,
    primary key (size, witness, cosigned_at)
);

create index cosignature_by_witness on cosignature (witness, size);

-- How far entries have been counted. Can be counted again from nothing.
create table counted_log (
    only_row   boolean primary key default true check (only_row),
    next_entry bigint  not null check (next_entry >= 0)
);

insert into counted_log (next_entry)
values (0);

create table counted_partition (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

create table counted_aggregate (
    topic     text   not null,
    aggregate text   not null,
    sequence  bigint not null,
    event_id  text   not null,
    primary key (topic, aggregate)
);

-- Deliveries for which the record of the access has not been seen yet.
create table awaited_access (
    entry_index bigint      primary key,
    request_id  text        not null,
    since       timestamptz not null
);
