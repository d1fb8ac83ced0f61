-- How time counts against one agency.
alter table request
    -- the class under which its time counts
    add column urgency text,
    -- the limit it was given when it was sent, before anything changed it
    add column first_respond_by timestamptz,
    -- since when a question of the agency is open; absent while the time runs
    add column clock_stopped_at timestamptz,
    -- how far the present limit was followed
    add column clock_step text not null default 'WITHIN_TIME'
        check (clock_step in ('WITHIN_TIME', 'OVERDUE', 'ESCALATED', 'OVER'));

update request
set urgency = referral.urgency, first_respond_by = request.respond_by
from referral
where referral.id = request.referral_id;

alter table request
    alter column urgency set not null,
    alter column first_respond_by set not null;

-- Small: a request leaves it when it is answered or nothing more can come of its limit.
create index request_whose_limit_may_pass on request (clock_step, respond_by, id)
    where answered_at is null and clock_step <> 'OVER';

-- What changed a request's time after it was sent. Append-only.
create table clock_change (
    position bigint generated always as identity primary key,
    event_id uuid not null,
    request_id uuid not null references request,
    kind text not null check (kind in ('STARTED', 'STOPPED', 'RESTARTED', 'EXTENDED', 'REPRIORITISED')),
    at timestamptz not null,
    -- the limit from now on; absent when the time stopped
    respond_by timestamptz,
    question uuid,
    urgency_before text not null,
    urgency text not null,
    by_subject text not null,
    by_organisation text not null,
    check ((kind = 'STOPPED') = (respond_by is null)),
    unique (event_id, request_id)
);

create index clock_change_of_request on clock_change (request_id, position);

create trigger clock_change_is_append_only before update or delete or truncate on clock_change
    for each statement execute function refuse_change();

-- An agency's days off as they were when a limit was set, so that the limit can be explained later.
create table agency_calendar (
    agency text not null references agency,
    since timestamptz not null,
    calendar text not null,
    holidays date[] not null,
    primary key (agency, since)
);

insert into agency_calendar (agency, since, calendar, holidays)
select code, listed_at, calendar, holidays
from agency;

create function keep_calendar() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT'
        or (old.calendar, old.holidays) is distinct from (new.calendar, new.holidays) then
        insert into agency_calendar (agency, since, calendar, holidays)
        values (new.code, new.listed_at, new.calendar, new.holidays)
        on conflict (agency, since)
            do update set calendar = excluded.calendar, holidays = excluded.holidays;
    end if;
    return null;
end
$$;

create trigger agency_calendar_is_kept after insert or update on agency
    for each row execute function keep_calendar();
