create table idempotent_command (
    subject text not null,
    idempotency_key text not null,
    request_hash bytea not null,
    status int not null,
    headers jsonb not null,
    body bytea not null,
    answered_at timestamptz not null,
    primary key (subject, idempotency_key)
);

comment on table idempotent_command is 'First answers, so that a repeated command is answered byte for byte as before.';
