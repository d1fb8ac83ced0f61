-- Lines of history that have no position in the feed yet. Numbers given here are not in the order of commits, so
-- nobody reads by them.
create table request_changed (
    id         bigint generated always as identity primary key,
    request_id uuid not null,
    event_id   uuid not null
);

create function note_change() returns trigger language plpgsql as $$
begin
    insert into request_changed (request_id, event_id)
    select request_id, event_id
    from added
    order by position;
    return null;
end
$$;

create trigger history_is_followed after insert on request_history
    referencing new table as added
    for each statement execute function note_change();

-- The same, numbered by one transaction at a time: a reader who has seen a position has seen every one before it.
-- Append-only, so that whoever reads it again reads the same. What the request was is what it was when it was
-- numbered: as of the event, or later.
create table request_change (
    position     bigint generated always as identity primary key,
    request_id   uuid not null references request,
    event_id     uuid not null,
    agency       text not null,
    state        text not null,
    urgency      text not null,
    safeguarding boolean not null,
    respond_by   timestamptz not null
);

create index request_change_of_agency on request_change (agency, position);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger request_change_is_append_only before update or delete or truncate on request_change
    for each statement execute function refuse_change();

insert into request_changed (request_id, event_id)
select request_id, event_id
from request_history
order by position;
