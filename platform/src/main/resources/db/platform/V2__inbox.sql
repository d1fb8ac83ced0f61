create table inbox_sequence (
    topic text not null,
    aggregate_id uuid not null,
    last_sequence bigint not null,
    primary key (topic, aggregate_id)
) with (fillfactor = 70);

comment on table inbox_sequence is 'The last event of each aggregate that took effect here.';

create table parked_record (
    id bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    kafka_partition int not null,
    kafka_offset bigint not null,
    headers jsonb not null,
    value bytea,
    reason text not null,
    parked_at timestamptz not null,
    unique (topic, kafka_partition, kafka_offset)
);

create index parked_record_by_key on parked_record (topic, key, id);

comment on table parked_record is 'Records that could not be applied, and everything that followed for their keys, until an operator redrives them.';
