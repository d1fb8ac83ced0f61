-- Documents that agencies attached to their answers, part by part as they arrive, under the key of the request's answer.
-- What they are called and how large they are stands in the sealed answer.
create table answer_document (
    document_id uuid primary key,
    referral_id uuid not null,
    request_id  uuid not null,
    parts       integer not null,
    arrived     integer not null,
    -- of the sealed bytes, once every part is here
    sha256      text
);

create table answer_document_part (
    document_id uuid not null references answer_document on delete cascade,
    number      integer not null,
    ciphertext  bytea not null,
    primary key (document_id, number)
);

-- Ciphertext does not get smaller.
alter table answer_document_part alter column ciphertext set storage external;
