-- The service runs as a role that owns nothing here (placeholder application-role) and may add to the log, never
-- take from it. Migrations run as the owner. Where both are one role, the triggers remain.

-- Who sequences: each takeover raises the term, and whoever appends must still be of the newest one.
create table log_leadership (
    only_row   boolean     primary key default true check (only_row),
    term       bigint      not null check (term >= 0),
    holder     text        not null,
    renewed_at timestamptz not null
);

insert into log_leadership (term, holder, renewed_at)
values (0, '', '-infinity');

-- A checkpoint signed anew while nothing was appended, so that silence can be told from an idle log.
create table log_heartbeat (
    size      bigint      not null references log_checkpoint (size),
    signed_at timestamptz not null,
    note      text        not null,
    primary key (size, signed_at)
);

create trigger log_heartbeat_append_only
    before update or delete or truncate on log_heartbeat
    for each statement execute function refuse_change();

create function refuse_going_back() returns trigger
    language plpgsql as
$$
begin
    if tg_table_name = 'log_head' then
        if new.size > old.size then
            return new;
        end if;
    elsif tg_table_name = 'log_leadership' then
        if new.term >= old.term then
            return new;
        end if;
    elsif (new.topic, new.partition) = (old.topic, old.partition) and new.next_offset >= old.next_offset then
        return new;
    end if;
    raise exception 'update on % is refused: it only goes forward', tg_table_name;
end
$$;

create trigger log_head_forward
    before update on log_head
    for each row execute function refuse_going_back();

create trigger log_head_stays
    before delete or truncate on log_head
    for each statement execute function refuse_change();

create trigger log_leadership_forward
    before update on log_leadership
    for each row execute function refuse_going_back();

create trigger log_leadership_stays
    before delete or truncate on log_leadership
    for each statement execute function refuse_change();

create trigger sequenced_position_forward
    before update on sequenced_position
    for each row execute function refuse_going_back();

create trigger sequenced_position_stays
    before delete or truncate on sequenced_position
    for each statement execute function refuse_change();

-- Queues, inboxes and what can be rebuilt from the log are the service's to change, in tables still to come as well.
alter default privileges in schema public
    grant select, insert, update, delete, truncate on tables to "${application-role}";
alter default privileges in schema public
    grant usage on sequences to "${application-role}";

grant select, insert, update, delete, truncate
    on outbox, inbox_sequence, parked_record, idempotent_command, content_key, destroyed_owner,
       own_look_up, known_referral, entry_index
    to "${application-role}";

grant select, insert on log_entry, log_node, log_checkpoint, log_heartbeat to "${application-role}";
grant select, update (size, root) on log_head to "${application-role}";
grant select, update (term, holder, renewed_at) on log_leadership to "${application-role}";
grant select, insert, update (next_offset) on sequenced_position to "${application-role}";
