-- Whose work it is since somebody in the agency passed it on: an opaque subject.
alter table request add column passed_to text;

-- An officer's own work list.
create index request_passed_on on request (agency, passed_to, position) where passed_to is not null;
