-- Whom something was handed to: one row for each, so that a recipient's entries are found in the log's order.
create table entry_recipient (
    recipient   text   not null,
    entry_index bigint not null,
    primary key (recipient, entry_index)
);

-- The times of the events of 4,096 entries each. Events are sequenced nearly in the order of their times, so that a
-- stretch of time is a stretch of the log, and a few rows here say which.
create table entry_span (
    block    bigint      primary key,
    at_least timestamptz not null,
    at_most  timestamptz not null
);

insert into entry_recipient (recipient, entry_index)
select distinct recipient, entry_index
from log_entry
cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(convert_from(bytes, 'UTF8')::jsonb -> 'recipients')
        when 'array' then convert_from(bytes, 'UTF8')::jsonb -> 'recipients'
        else '[]'::jsonb
    end) recipient;

insert into entry_span (block, at_least, at_most)
select entry_index >> 12, min(at), max(at)
from entry_index
group by entry_index >> 12;

drop index entry_index_by_time;

-- Of the other operations there are so many that going through the log finds them at once.
drop index entry_index_by_operation;
create index entry_index_by_operation on entry_index (operation, entry_index)
    where operation not in ('CONSULTATION', 'DISCLOSURE', 'ALTERATION');

-- What one person did is narrowed and counted without looking at the rows.
drop index entry_index_by_actor;
create index entry_index_by_actor on entry_index (actor, entry_index) include (operation, outcome, at)
    where actor is not null;

-- A checkpoint's size never shrinks as time goes on: what the log held at a time is what had been signed by then.
create index log_checkpoint_by_time on log_checkpoint (signed_at, size);
