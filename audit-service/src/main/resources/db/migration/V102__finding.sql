-- What entries are found by; can be rebuilt from the log.
create table entry_index (
    entry_index  bigint      primary key,
    at           timestamptz not null,
    operation    text        not null,
    outcome      text        not null,
    referral_id  uuid,
    actor        text,
    organisation text,
    object_id    text
);

create index entry_index_by_referral     on entry_index (referral_id, entry_index) where referral_id is not null;
create index entry_index_by_actor        on entry_index (actor, entry_index);
create index entry_index_by_organisation on entry_index (organisation, entry_index);
create index entry_index_by_operation    on entry_index (operation, entry_index);
create index entry_index_by_object       on entry_index (object_id, entry_index) where object_id is not null;
create index entry_index_by_outcome      on entry_index (outcome, entry_index) where outcome <> 'ALLOWED';
create index entry_index_by_time         on entry_index (at);
