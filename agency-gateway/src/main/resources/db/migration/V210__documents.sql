-- What agencies upload to attach to their answers, sealed part by part under the key of the request's answer: names too.
create table document (
    document_id uuid primary key,
    request_id  uuid not null references request,
    key_id      uuid not null,
    file_name   bytea not null,
    type        text not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    -- absent until the whole document is here
    size        bigint,
    sha256      text,
    parts       integer,
    scan        text,
    -- the event that sent it; from then on its bytes are on their way and no longer here
    attached_by uuid
);

create index document_of_request on document (request_id);
create index document_unattached on document (uploaded_at) where attached_by is null;

create table document_part (
    document_id uuid not null references document on delete cascade,
    number      integer not null,
    ciphertext  bytea not null,
    primary key (document_id, number)
);

-- Ciphertext does not get smaller.
alter table document_part alter column ciphertext set storage external;
