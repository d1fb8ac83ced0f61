-- What the directory says an agency set about itself.
alter table agency
    add column capacity          integer,
    add column holidays          date[] not null default '{}',
    add column areas_of_interest text[] not null default '{}',
    add column contact           text;

-- SHA-256 thumbprints of the only certificates that a system may come with; none means any trusted.
alter table agency_member add column certificates text[] not null default '{}';

-- The last thing each agency asked to have changed about itself; in force once it was listed.
create table settings_wish (
    agency            text primary key,
    sequence          bigint not null,
    event_id          uuid not null,
    subject           text not null,
    role              text not null,
    asked_at          timestamptz not null,
    in_force_at       timestamptz,
    capacity          integer,
    holidays          date[] not null,
    areas_of_interest text[] not null,
    contact           text
);
