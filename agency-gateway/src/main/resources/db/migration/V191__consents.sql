-- What the co-ordinator asks consent to: an act with an item of the agency's answer. Asked again, it is the same
-- row with a newer event; the decision is the last one.
create table consent_asked (
    request_id      uuid not null references request,
    content_item_id uuid not null,
    act             text not null,
    recipient       text,
    event_id        uuid not null,
    asked_at        timestamptz not null,
    allowed         boolean,
    decided_at      timestamptz,
    primary key (request_id, content_item_id, act)
);
