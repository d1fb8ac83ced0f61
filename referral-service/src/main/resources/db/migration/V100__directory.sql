-- Who may ask.
create table rocu (
    code text primary key,
    name text not null
);

create table requesting_unit (
    rocu text not null references rocu,
    code text not null,
    name text not null,
    primary key (rocu, code)
);

create table membership (
    subject text primary key,
    role text not null check (role in ('COORDINATOR', 'REQUESTER')),
    organisation text not null
);

-- Who can be asked, for what.
create table agency (
    code text primary key,
    version bigint not null check (version >= 1),
    event_id uuid not null,
    listed_at timestamptz not null,
    name text not null,
    legal_class text not null,
    categories text[] not null,
    powers text[] not null,
    calendar text not null,
    urgent_hours int not null check (urgent_hours >= 1),
    priority_hours int not null check (priority_hours >= 1),
    routine_hours int not null check (routine_hours >= 1),
    capacity int check (capacity >= 0),
    holidays date[] not null,
    areas_of_interest text[] not null,
    channel text not null,
    contact text,
    enabled boolean not null,
    example boolean not null
);

create table agency_member (
    agency text not null references agency,
    subject text not null,
    role text not null check (role in ('AGENCY_OFFICER', 'AGENCY_SYSTEM')),
    certificate_thumbprints text[] not null,
    primary key (agency, subject)
);
