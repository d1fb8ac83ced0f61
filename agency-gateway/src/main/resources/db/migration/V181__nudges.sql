-- Whether, where and how often an agency is reminded by e-mail that requests wait; and how that goes.
create table nudge (
    agency              text primary key,
    -- the address, sealed
    address             bytea not null,
    pace                text not null,
    -- in Europe/London
    daily_at            time not null,
    quiet_from          time,
    quiet_to            time,
    urgent_breaks_quiet boolean not null,
    enabled             boolean not null,
    changed_at          timestamptz not null,
    -- when an e-mail was handed over last, or may have been
    last_sent_at        timestamptz,
    failures            int not null default 0,
    retry_at            timestamptz,
    -- the status by which the mail server refused it for good
    refused_code        int,
    refused_at          timestamptz,
    lease               uuid,
    lease_until         timestamptz,
    check ((quiet_from is null) = (quiet_to is null))
);

-- That something happened to an agency's requests since its last e-mail. Only ever inserted where
-- requests change, so that nobody waits for a row of somebody else.
create table nudge_news (
    agency   text not null,
    position bigint generated always as identity primary key,
    at       timestamptz not null,
    urgent   boolean not null
);

create index nudge_news_of on nudge_news (agency);
