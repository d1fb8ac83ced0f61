-- The categories by which recipients were found; absent where they were named. With the information
-- wanted they say what an agency would disclose, which is judged again when a request is released.
alter table referral add column all_holding text[];
