-- Agencies are heard in any order among each other: who moved from one to another is heard of as
-- joining before, or after, being heard of as leaving. So each agency's list is kept as it is, and
-- where two name the same member, the one listed last counts.
alter table agency add column listed_at timestamptz not null default '-infinity';

alter table agency_member drop constraint agency_member_pkey;
alter table agency_member add primary key (subject, agency);
