-- RFC 3161 time stamps of signed checkpoints, as the authority answered.
create table time_stamp (
    size       bigint      not null,
    stamped_at timestamptz not null,
    note       text        not null,
    response   bytea       not null,
    primary key (size, stamped_at)
);
