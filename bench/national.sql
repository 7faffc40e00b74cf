-- A health service: organisations of log-normal sizes with trees of three levels, and of each person one sheet of 56 answers in each of
-- two cycles. :people in all, in :organisations. Nothing of it is due for the product's own clock.
select setseed(0.42) \g (format=unaligned tuples_only=on) /dev/null
set work_mem = '256MB';
set maintenance_work_mem = '512MB';

-- The largest is 25,000 and the smallest 400 where the mean is the 6,000 of the whole service; what is left is shared out alike.
create temporary table organisation_made as
with mean as (select :people::numeric / :organisations as people),
drawn as (
    select n, case n when 1 then 25000 when :organisations then 400 else least(20000, greatest(600, exp(random_normal(8.4, 0.75)))) end * people / 6000 as size, people
    from generate_series(1, :organisations) n, mean),
shared as (select n, size, case when n in (1, :organisations) then 0 else (:people - sum(size) over ()) / (:organisations - 2) end as more from drawn),
rounded as (select n, floor(size + more)::integer as people from shared)
-- The second largest takes what the rounding has left.
select n, 'N' || lpad(n::text, 3, '0') as ods_code, people + case when n = 2 then :people - sum(people) over () else 0 end::integer as people,
       least(400, greatest(20, people / 60)) as teams
from rounded;
insert into organisation (ods_code, name) select ods_code, 'Organisation ' || n || ' of the benchmark' from organisation_made;

-- Ten teams or so to a directorate, five directorates or so to a division.
insert into unit (ods_code, key, name, kind, parent)
select ods_code, 'division-' || i, 'Division ' || i, 'division', null from organisation_made, generate_series(1, 1 + teams / 50) i;
insert into unit (ods_code, key, name, kind, parent)
select ods_code, 'directorate-' || i, 'Directorate ' || i, 'directorate', 'division-' || 1 + (i - 1) % (1 + teams / 50) from organisation_made, generate_series(1, 1 + teams / 10) i;
insert into unit (ods_code, key, name, kind, parent)
select ods_code, 'team-' || i, 'Team ' || i, 'team', 'directorate-' || 1 + (i - 1) % (1 + teams / 10) from organisation_made, generate_series(1, teams) i;
analyze organisation, unit;

-- Teams of very different sizes, a few people placed above them or nowhere; half the staff are in two of the groups.
create temporary table made as
select gen_random_uuid() as person, ods_code,
       case when random() < 0.02 then null when random() < 0.02 then 'division-1' else 'team-' || 1 + floor(teams * power(random(), 1.6))::integer end as unit,
       (array['03','03','03','07','07','08','08','01','04','09','05','06','10',null])[1 + floor(14 * power(random(), 1.4))::integer] as staff_group,
       (array['5-7','5-7','5-7','1-4','1-4','8a-8b','medical-dental','8c-9-vsm',null])[1 + floor(9 * power(random(), 1.3))::integer] as pay_band_cluster
from organisation_made, generate_series(1, organisation_made.people);

-- Sheets that people may have handed in: each has a level of its own, a few items that do not apply, and three in four people none of the
-- sixteen for senior roles.
create temporary table sheet as
with person as (select n, random_normal(0.62, 0.14) as level, random() < 0.25 as picks, random() < 0.25 as senior from generate_series(1, 20000) n),
given as (
    select n, i, case when i > 40 and not senior or picks and random() < 0.08 then -1
                      when random() < level * level then 3 when random() < level + 0.2 then 2 else 1 end::smallint as answer
    from person, generate_series(1, 56) i),
element as (
    select n, (i - 1) / 2 as element, (i - 1) / 8 as section, sum(answer) filter (where answer > 0) as sum, count(*) filter (where answer > 0) as answered,
           count(*) filter (where answer = 3) as highest
    from given group by 1, 2, 3),
section as (select n, section, coalesce(sum(sum), 0) as sum, sum(answered) as answered from element group by 1, 2)
select n, answers, section_sums, section_counts, element_sums, element_counts, element_highest
from (select n, array_agg(answer order by i) as answers from given group by n) a
join (select n, array_agg(sum::smallint order by section) as section_sums, array_agg(answered::smallint order by section) as section_counts from section group by n) s using (n)
join (select n, array_agg(coalesce(sum, 0)::smallint order by element) as element_sums, array_agg(answered::smallint order by element) as element_counts,
             array_agg(highest::smallint order by element) as element_highest from element group by n) e using (n);
analyze made, sheet, organisation_made;

-- Filled first and indexed afterwards, as a restored copy is: every index but the primary keys, and every foreign key, is made again as it was.
create temporary table made_again as
select case contype when 'u' then 2 else 1 end as pass, conname::text as name, conrelid::regclass::text as of_table, pg_get_constraintdef(oid) as definition
from pg_constraint where conrelid in ('person'::regclass, 'response'::regclass, 'staff_member'::regclass) and contype in ('u', 'f')
union all
select 3, indexrelid::regclass::text, indrelid::regclass::text, pg_get_indexdef(indexrelid)
from pg_index where indrelid in ('person'::regclass, 'response'::regclass, 'staff_member'::regclass) and not exists (select from pg_constraint where conindid = indexrelid and contype in ('u', 'p'));
select case when pass < 3 then format('alter table %s drop constraint %I', of_table, name) else format('drop index %I', name) end from made_again order by pass
\gexec

insert into person (id, issuer, subject, device_key) select person, 'bench', person::text, decode(repeat('00', 32), 'hex') from made;
insert into staff_member (id, ods_code, email, name, unit, staff_group, pay_band_cluster)
select gen_random_uuid(), ods_code, person || '@bench.example', 'Somebody', unit, staff_group, pay_band_cluster from made;
-- Planned as an organisation's lead does; the wall between organisations is lifted for the owner meanwhile.
alter table cycle no force row level security;
insert into cycle (id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least, creation_key)
select gen_random_uuid(), ods_code, 'leadership-self-assessment', 1, 'To see how publication does at this size', opens_on, opens_on + 30, 'STAFF_GROUP', 10, gen_random_uuid()
from organisation_made, unnest(array[date '2031-03-01', date '2032-03-01']) opens_on;
alter table cycle force row level security;
-- As they come in: on the same day from everywhere.
insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, state, created_at, submitted_at, answers, counts_for_organisation,
                      organisation, unit, staff_group, pay_band_cluster, submitted_month, section_sums, section_counts, section_applicable, element_sums, element_counts, element_highest)
select gen_random_uuid(), person, 'leadership-self-assessment', 1, array['LF.1','LF.2','LF.3','LF.4','LF.5','LF.6','LF.7'], gen_random_uuid(), 'SUBMITTED', submitted_at - interval '20 minutes',
       submitted_at, answers, true, ods_code, unit, staff_group, pay_band_cluster, date_trunc('month', submitted_at at time zone 'UTC'), section_sums, section_counts, section_counts, element_sums, element_counts, element_highest
from (select made.*, opens + random() * interval '30 days' as submitted_at, 1 + floor(20000 * random())::integer as n
      from made, unnest(array[timestamptz '2031-03-01Z', timestamptz '2032-03-01Z']) opens order by submitted_at) handed_in
join sheet using (n);
\echo Indexing
select case when pass < 3 then format('alter table %s add constraint %I %s', of_table, name, definition) else definition end from made_again order by pass desc
\gexec
