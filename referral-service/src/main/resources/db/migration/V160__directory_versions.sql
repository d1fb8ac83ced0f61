-- Nobody acts for two agencies: the gateway finds an agency by its member.
create unique index agency_member_subject on agency_member (subject);

-- Every version of every entry, whole, with who listed it. Append-only, and without a gap: each
-- version but the first points at the one before.
create table agency_version (
    code text not null references agency,
    version bigint not null check (version >= 1),
    previous bigint generated always as (nullif(version - 1, 0)) stored,
    event_id uuid not null unique,
    listed_at timestamptz not null,
    actor_kind text not null,
    actor_role text not null,
    actor_subject text not null,
    actor_organisation text not null,
    actor_on_behalf_of text,
    -- names of the fields that the version before had otherwise
    changed text[] not null,
    name text not null,
    legal_class text not null,
    categories text[] not null,
    powers text[] not null,
    calendar text not null,
    urgent_hours int not null,
    priority_hours int not null,
    routine_hours int not null,
    capacity int,
    holidays date[] not null,
    areas_of_interest text[] not null,
    channel text not null,
    contact text,
    enabled boolean not null,
    example boolean not null,
    member_subjects text[] not null,
    member_roles text[] not null,
    -- of each member, separated by spaces
    member_thumbprints text[] not null,
    primary key (code, version),
    foreign key (code, previous) references agency_version (code, version)
);

-- What was listed before versions were kept came from the seed.
insert into agency_version
    (code, version, event_id, listed_at,
     actor_kind, actor_role, actor_subject, actor_organisation, changed,
     name, legal_class, categories, powers, calendar,
     urgent_hours, priority_hours, routine_hours,
     capacity, holidays, areas_of_interest, channel, contact, enabled, example,
     member_subjects, member_roles, member_thumbprints)
select
    code, version, event_id, listed_at,
    'EXCHANGE', 'EXCHANGE', 'referral-service', 'EXCHANGE', '{}',
    name, legal_class, categories, powers, calendar,
    urgent_hours, priority_hours, routine_hours,
    capacity, holidays, areas_of_interest, channel, contact, enabled, example,
    array(select subject from agency_member where agency = code order by subject),
    array(select role from agency_member where agency = code order by subject),
    array(
        select array_to_string(certificate_thumbprints, ' ')
        from agency_member
        where agency = code
        order by subject
    )
from agency;

create trigger agency_version_is_append_only before update or delete or truncate on agency_version
    for each statement execute function refuse_change();
