-- Who numbers and who follows hears at once; they look now and then all the same, as a notice may be missed.
create function tell() returns trigger language plpgsql as $$
begin
    if exists (select from added) then
        perform pg_notify(tg_argv[0], '');
    end if;
    return null;
end
$$;

create trigger noting_is_told after insert on request_changed
    referencing new table as added
    for each statement execute function tell('changes_noted');

create trigger numbering_is_told after insert on request_change
    referencing new table as added
    for each statement execute function tell('changes_numbered');
