-- When it was closed; absent while it is open.
alter table referral add column closed_at timestamptz;
