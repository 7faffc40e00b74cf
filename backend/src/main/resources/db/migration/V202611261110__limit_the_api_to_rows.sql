-- Two roles: this one, the owner, migrates and does nothing else; common_vision_api serves people. What runs all day cannot
-- change a table, nor lift a rule that stands in one. A later migration may take more away for its own tables.
do $$
begin
    if not exists (select from pg_roles where rolname = 'common_vision_api') then
        raise exception 'There is no role common_vision_api: create it first, as docs/runbook.md says (Roles in the database)';
    end if;
    -- Who may make no table needs no temporary one either.
    execute format('revoke temporary on database %I from public', current_database());
end
$$;

grant usage on schema public to common_vision_api;
grant select, insert, update, delete on all tables in schema public to common_vision_api;
grant usage on all sequences in schema public to common_vision_api;
alter default privileges in schema public grant select, insert, update, delete on tables to common_vision_api;
alter default privileges in schema public grant usage on sequences to common_vision_api;

-- Published versions never change: now not even by a trigger's absence.
revoke update, delete on framework_version, questionnaire_version, crosswalk_version from common_vision_api;
-- What was migrated is the owner's own book.
revoke all on flyway_schema_history from common_vision_api;
