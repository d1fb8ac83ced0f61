-- Counts every change of a draft, so that nobody overwrites what they have not seen.
alter table draft add column version bigint not null default 1;
