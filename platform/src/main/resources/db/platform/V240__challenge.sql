create table challenge (
    id           uuid        primary key,
    subject      text        not null,
    organisation text        not null,
    object_kind  text        not null,
    object_id    text        not null,
    referral_id  uuid,
    source       text        not null,
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    reason       text,
    words        bytea,
    constraint challenge_answered_as_a_whole check (num_nulls(answered_at, reason, words) in (0, 3))
);

create unique index challenge_open on challenge (subject, object_kind, object_id)
    where answered_at is null;
create index challenge_answered on challenge (subject, object_kind, object_id, answered_at)
    where answered_at is not null;

comment on table challenge is 'Who was picked at random to say why they look, and what they said, sealed. Nothing is deleted.';
