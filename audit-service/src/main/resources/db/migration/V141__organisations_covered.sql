-- What an organisation did is narrowed by operation and outcome without looking at the rows: measured over two million
-- entries, an organisation's denied attempts took 31 ms without and 1.3 ms with it.
drop index entry_index_by_organisation;
create index entry_index_by_organisation on entry_index (organisation, entry_index) include (operation, outcome)
    where organisation is not null;
