-- First answers are forgotten after a while.
create index idempotent_command_by_age on idempotent_command (answered_at);
