-- Sets of referrals worked together. A set that referrals name needs no row here; a row gives it a name before them.
create table operation (
    rocu text not null,
    code text not null,
    name text not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (rocu, code)
);

create index referral_of_operation on referral (rocu, operation, id desc) where operation is not null;
