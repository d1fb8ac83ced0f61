-- Which agencies compare blind first, and by what; the row is also held while their tokens are counted.
create table blind_first (
    agency     text primary key,
    is_on      boolean not null,
    kinds      text[] not null,
    changed_at timestamptz
);

-- The keys under which an agency's tokens are made, each sealed by the key-encryption key.
create table matching_key (
    agency  text not null,
    version integer not null,
    sealed  bytea not null,
    made_at timestamptz not null,
    primary key (agency, version)
);

-- Each time that tokens of a request were given.
create table token_delivery (
    agency      text not null,
    request_id  uuid not null references request,
    given_at    timestamptz not null,
    key_version integer not null
);

create index token_delivery_counted on token_delivery (agency, given_at);

alter table request
    -- how far the blind first stage has come
    add column blind           text not null default 'NONE',
    -- the referral's last event with content whose tokens were given
    add column tokens_sequence bigint not null default 0,
    -- by what the agency's records match
    add column matched         text[] not null default '{}';
