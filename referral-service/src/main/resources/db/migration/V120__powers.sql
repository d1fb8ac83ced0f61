-- The legal gateways. Append-only: a change is a new version, because requests keep the version
-- they were made under.
create table power (
    id text not null,
    version int not null check (version >= 1),
    statute text not null,
    provision text not null,
    from_classes text[] not null,
    to_classes text[] not null,
    both_ways boolean not null,
    purposes text[] not null,
    -- empty: every category
    categories text[] not null,
    onward text not null check (onward in ('FREE', 'PURPOSE_BOUND', 'CONSENT_OF', 'PROHIBITED')),
    onward_consent_of text check ((onward = 'CONSENT_OF') = (onward_consent_of is not null)),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    note text not null,
    example boolean not null,
    primary key (id, version)
);

create trigger power_is_append_only before update or delete or truncate on power
    for each statement execute function refuse_change();

-- What the information is asked for. Every referral raised before this was said is for the purpose
-- that is meant where none is stated.
alter table referral add column lawful_purpose text not null default 'CRIME';

-- The rule each request was made under; absent for requests made before rules were kept. No
-- foreign key: it would lock one row of power in every transaction that raises, and no version
-- of a rule can be deleted.
alter table request add column power_id text;
alter table request add column power_version int;
alter table request add column power_onward text;
alter table request add column power_onward_consent_of text;
alter table request add constraint request_has_a_whole_power
    check (num_nulls(power_id, power_version, power_onward) in (0, 3));
