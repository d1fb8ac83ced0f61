create table content_key (
    key_id uuid primary key,
    owner_id uuid not null,
    wrapped bytea,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

create index content_key_by_owner on content_key (owner_id);

create table destroyed_owner (
    owner_id uuid primary key,
    destroyed_at timestamptz not null
);

comment on table content_key is 'Data keys, wrapped by the key-encryption key. A destroyed key leaves its row behind, without the key.';
comment on table destroyed_owner is 'Owners whose keys were destroyed: a key that arrives late is not kept.';
