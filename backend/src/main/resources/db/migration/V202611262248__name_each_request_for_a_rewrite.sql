-- A rewrite that is under way does not cover what is asked for meanwhile: it ends the request that it began with, and no other.
alter table rewrite_due add column asked uuid not null default gen_random_uuid();
grant update (asked) on rewrite_due to common_vision_maintenance;
