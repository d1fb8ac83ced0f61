create table outbox (
    id bigint generated always as identity primary key,
    shard int not null,
    topic text not null,
    key text not null,
    event_id uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    traceparent text not null,
    value bytea
);

create index outbox_by_shard on outbox (shard, id);

comment on table outbox is 'What was said and is not yet acknowledged by the broker. Rows are deleted once it is.';
