-- What the lists are filtered by. The order is the list's own, so that a page is read from where it begins.
create index referral_of_unit on referral (rocu, requesting_unit, id desc);
create index referral_by_raiser on referral (rocu, raised_by, id desc);
create index request_to_agency on request (agency, referral_id desc);

-- Requests whose time stands still, because the agency waits for an answer. Small.
create index request_with_question on request (referral_id) where clock_stopped_at is not null;

-- Content that came and that nobody of the region has read. Small: a row leaves when it is read.
create table answer_to_read (
    request_id uuid primary key references request,
    referral_id uuid not null references referral,
    -- the last that came
    position bigint not null
);

create index answer_to_read_of_referral on answer_to_read (referral_id);

create function note_answer_to_read() returns trigger language plpgsql as $$
begin
    insert into answer_to_read (request_id, referral_id, position)
    select request_id, referral_id, max(position)
    from added
    where content_schema = 'uk.gain.contract.AnswerContent'
    group by request_id, referral_id
    on conflict (request_id) do update set position = excluded.position;
    return null;
end
$$;

create trigger answers_are_to_be_read after insert on answer
    referencing new table as added
    for each statement execute function note_answer_to_read();

-- A co-ordinator's own lists: which filter, under which name.
create table saved_list (
    id uuid primary key,
    subject text not null,
    rocu text not null,
    name text not null,
    saved_at timestamptz not null,
    states text[] not null,
    agency text,
    overdue boolean not null,
    unit text,
    threat_area text,
    operation text,
    own boolean not null,
    urgency text,
    raised_from date,
    raised_to date,
    reference text,
    unique (subject, rocu, name)
);

-- Referrals of which the history has a new line, not numbered yet. Numbers given here would not be in the order of
-- commits, so nobody reads by them.
create table referral_changed (
    id bigint generated always as identity primary key,
    referral_id uuid not null
);

create function note_change() returns trigger language plpgsql as $$
begin
    insert into referral_changed (referral_id)
    select distinct referral_id
    from added;
    return null;
end
$$;

create trigger history_is_followed after insert on history
    referencing new table as added
    for each statement execute function note_change();

-- The same, numbered by one transaction at a time: a reader who has seen a position has seen every one before it.
-- Append-only.
create table referral_change (
    position bigint generated always as identity primary key,
    referral_id uuid not null references referral,
    rocu text not null
);

create index referral_change_of_rocu on referral_change (rocu, position);

create trigger referral_change_is_append_only before update or delete or truncate on referral_change
    for each statement execute function refuse_change();
