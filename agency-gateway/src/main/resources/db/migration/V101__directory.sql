-- The agencies, as the directory's owner last published them.
create table agency (
    agency  text primary key,
    name    text not null,
    version bigint not null,
    enabled boolean not null
);

-- Who acts for an agency.
create table agency_member (
    subject text primary key,
    agency  text not null references agency,
    role    text not null
);

create index agency_member_of on agency_member (agency);
