-- How the items of a questionnaire version behave, as released on one day: over whole organisations as they were published.
create table item_release (
    id                    uuid    primary key,
    questionnaire_key     text    not null,
    questionnaire_version integer not null,
    released_on           date    not null,
    people                integer not null,
    content               text    not null,
    content_hash          text    not null,

    constraint item_release_is_of_a_questionnaire  foreign key (questionnaire_key, questionnaire_version)
        references questionnaire_version (key, version),
    constraint item_release_is_of_a_hundred        check (people >= 100),
    constraint item_release_hash_is_of_the_content check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index item_release_by_questionnaire on item_release (questionnaire_key, questionnaire_version, released_on desc);

-- Its ledger: the cycles whose organisations it covers, each whole. A cycle's answers enter one release at most.
create table item_release_cycle (
    cycle_id   uuid primary key,
    release_id uuid not null,

    constraint item_release_cycle_is_published    foreign key (cycle_id) references snapshot (cycle_id),
    constraint item_release_cycle_is_of_a_release foreign key (release_id) references item_release (id)
);

create trigger item_release_never_changes
    before update or delete or truncate on item_release for each statement execute function refuse_change_of_release();

create trigger item_release_cycle_never_changes
    before update or delete or truncate on item_release_cycle for each statement execute function refuse_change_of_release();

alter table item_release_cycle enable row level security;
alter table item_release_cycle force row level security;
create policy item_release_cycle_is_kept_by_the_job on item_release_cycle to common_vision_maintenance using (true);

-- A release is the night's work; who serves people all day reads what was released, and not which cycles it is of.
revoke insert, update, delete, truncate on item_release from common_vision_api;
revoke all on item_release_cycle from common_vision_api;
grant select, insert on item_release, item_release_cycle to common_vision_maintenance;

-- The night's role opens no answer. It may have those of many sheets counted, and summed up with their products: of sheets that count
-- for the organisation it acts for, and of no fewer than ten. It names the sheets itself, so that what is a sheet of a cycle is said once,
-- in the statement that publishes the cycle.
create function count_answers(sheets uuid[]) returns table (place integer, value integer, people integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        with counted as (
            select answers from response
            where id = any (sheets) and state = 'SUBMITTED' and counts_for_organisation and organisation = current_setting('common_vision.organisation', true))
        select answer.place::integer, answer.value::integer, count(*)::integer
        from counted, unnest(answers) with ordinality as answer (value, place)
        where (select count(*) from counted) >= 10
        group by answer.place, answer.value
    $$;

create function sum_answers(sheets uuid[], first integer, last integer) returns table (people integer, sums bigint[], products bigint[])
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
        added      text;
        multiplied text;
    begin
        if last - first not between 0 and 199 then
            raise exception 'sum_answers is of 1 to 200 items';
        end if;
        -- Spelled out, because this is one pass over the sheets. Only numbers are put into the text.
        select string_agg(format('sum(answers[%s])', i), ', ' order by i) into added from generate_series(first, last) i;
        select string_agg(format('sum(answers[%s]::integer * answers[%s])', i, j), ', ' order by i, j) into multiplied
            from generate_series(first, last) i, generate_series(first, last) j;
        return query execute format('
            select count(*)::integer, array[%s]::bigint[], array[%s]::bigint[] from response
            where id = any ($1) and state = ''SUBMITTED'' and counts_for_organisation and organisation = current_setting(''common_vision.organisation'', true)
            having count(*) >= 10', added, multiplied) using sheets;
    end
    $$;

revoke all on function count_answers(uuid[]), sum_answers(uuid[], integer, integer) from public;
grant execute on function count_answers(uuid[]), sum_answers(uuid[], integer, integer) to common_vision_maintenance;
grant select (id) on response to common_vision_maintenance;
