-- Where the co-ordinator of a region is reached: a functional mailbox or number, not a person.
alter table rocu add column contact text;

-- What each referral says of each of its subjects, sealed under a key that is not in this database. Without the key
-- nobody can read it, and nobody can compare it: it is sealed differently each time.
create table deconfliction_subject (
    referral_id uuid not null references referral,
    subject_id uuid not null,
    -- version of the key
    key_id int not null,
    evidence bytea not null,
    primary key (referral_id, subject_id, key_id)
);

create index deconfliction_subject_of_key on deconfliction_subject (key_id, referral_id);

-- Keyed digests: two subjects that may be one share a token.
create table deconfliction_token (
    token uuid not null,
    referral_id uuid not null,
    subject_id uuid not null,
    key_id int not null,
    primary key (token, referral_id, subject_id)
);

create index deconfliction_token_of_referral on deconfliction_token (referral_id);

-- Keyed digests of single identifiers, of which each region has its own: what its own search finds referrals by.
create table identifier_token (
    token uuid not null,
    referral_id uuid not null,
    key_id int not null,
    primary key (token, referral_id)
);

create index identifier_token_of_referral on identifier_token (referral_id);

-- Referrals that have not been compared with the others since their subjects were kept.
create table deconfliction_waiting (
    referral_id uuid primary key references referral,
    since timestamptz not null
);

-- What a referral's side learnt: that there is another, whose, and where to ask. Nothing of the subject.
create table deconfliction_alert (
    event_id uuid primary key,
    referral_id uuid not null references referral,
    other_referral_id uuid not null references referral,
    reference text not null,
    rocu text not null,
    contact text not null,
    alerted_at timestamptz not null,
    -- when a co-ordinator had dealt with it; absent until then
    noted_at timestamptz,
    noted_by text,
    unique (referral_id, other_referral_id),
    check ((noted_at is null) = (noted_by is null))
);

create index deconfliction_alert_to_note on deconfliction_alert (referral_id) where noted_at is null;

-- Erasing a referral destroys its keys; what it is found by goes in the same transaction, whoever destroys them.
create function forget_subjects() returns trigger language plpgsql as $$
begin
    delete from deconfliction_waiting where referral_id = new.owner_id;
    delete from deconfliction_token where referral_id = new.owner_id;
    delete from identifier_token where referral_id = new.owner_id;
    delete from deconfliction_subject where referral_id = new.owner_id;
    return null;
end
$$;

create trigger erasing_forgets_subjects after insert on destroyed_owner
    for each row execute function forget_subjects();
