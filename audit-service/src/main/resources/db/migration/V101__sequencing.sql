create table sequenced_position (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null check (next_offset >= 0),
    primary key (topic, partition)
);

-- Look-ups of auditors, from the transaction that authorised them until they are in the log.
create table own_look_up (
    id           bigint generated always as identity primary key,
    access_event bytea       not null,
    recorded_at  timestamptz not null
);

-- Can be rebuilt from the log.
create table known_referral (
    referral_id uuid primary key,
    reference   text not null,
    rocu        text not null
);

create index known_referral_by_reference on known_referral (reference);
