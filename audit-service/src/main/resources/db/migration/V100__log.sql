-- The log. Entries, hashes and checkpoints are only ever added: triggers refuse update, delete and truncate
-- to every role that does not own the tables and turn them off, and whoever does is named by the verifier.

create table log_head (
    only_row boolean primary key default true check (only_row),
    size     bigint  not null check (size >= 0),
    root     bytea   not null check (octet_length(root) = 32)
);

insert into log_head (size, root)
values (0, sha256(''::bytea));

create table log_entry (
    entry_index   bigint  primary key check (entry_index >= 0),
    leaf          bytea   not null check (octet_length(leaf) = 32),
    topic         text    not null,
    partition     integer not null,
    record_offset bigint  not null,
    bytes         bytea   not null check (octet_length(bytes) <= 16384),
    -- The same record can never be in the log twice, whatever the sequencer believes.
    constraint log_entry_once unique (topic, partition, record_offset)
);

-- Roots of complete subtrees of 2^level entries; leaves stand in log_entry.
create table log_node (
    level      smallint not null check (level between 1 and 62),
    node_index bigint   not null check (node_index >= 0),
    hash       bytea    not null check (octet_length(hash) = 32),
    primary key (level, node_index)
);

create table log_checkpoint (
    size      bigint      primary key check (size >= 0),
    root      bytea       not null check (octet_length(root) = 32),
    note      text        not null,
    signed_at timestamptz not null
);

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% on % is refused: the log is append-only', tg_op, tg_table_name;
end
$$;

create trigger log_entry_append_only
    before update or delete or truncate on log_entry
    for each statement execute function refuse_change();

create trigger log_node_append_only
    before update or delete or truncate on log_node
    for each statement execute function refuse_change();

create trigger log_checkpoint_append_only
    before update or delete or truncate on log_checkpoint
    for each statement execute function refuse_change();
