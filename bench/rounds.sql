-- So many open rounds with twelve raters each, of whom five have answered, and a hundredth as many more that are to be released on the
-- night of :day. Nothing of it is due before that day.
insert into organisation (ods_code, name) values ('BENCH', 'A trust of the benchmark');
create temporary table made as
select n, gen_random_uuid() as person, gen_random_uuid() as member, gen_random_uuid() as round, gen_random_uuid() as record, n > :rounds as closed from generate_series(1, :rounds + :rounds / 100) n;
insert into person (id, issuer, subject, device_key) select person, 'bench', n::text, decode(repeat('00', 32), 'hex') from made;
insert into staff_member (id, ods_code, email, name) select member, 'BENCH', n || '@bench.example', 'Person ' || n from made;
-- Or the keys of what follows are looked for by plans that were made for empty tables.
analyze person, staff_member;
insert into feedback_record (id, person_id, questionnaire_key, questionnaire_version, facilitator_name, opened_on)
select record, person, 'leadership-360', 1, 'Somebody', :'day'::date - 30 from made;
analyze feedback_record;
-- One day in a hundred is the last one, one in a hundred the next reminder's, as they are spread in a year.
insert into feedback_round (id, subject_id, creation_key, subject_staff, organisation, questionnaire_key, questionnaire_version, sections, state, facilitator,
                            opens_on, closes_on, record_id, next_reminder_on, extended, release_on)
select round, person, round, member, 'BENCH', 'leadership-360', 1, array['LF.1', 'LF.2'], case when closed then 'CLOSED' else 'OPEN' end,
       coalesce(lead(member) over (order by n), (select member from made where n = 1)), :'day'::date - 30,
       case when closed then :'day'::date - 1 else :'day'::date - 1 + n % 100 end, record, case when not closed then :'day'::date + (n + 50) % 100 end, true,
       case when closed then :'day'::date end
from made;
analyze feedback_round;
insert into rater (id, round_id, rater_group, name, address, folded_address, state, invitation, form_id, token_hash, session_hash)
select gen_random_uuid(), round, case when i = 0 then 'LINE_MANAGER' when i < 6 then 'PEER' when i < 9 then 'DIRECT_REPORT' else 'OTHER' end,
       'Rater ' || i, n || '-' || i || '@bench.example', n || '-' || i || '@bench.example', case when i % 12 < 5 or closed and i < 10 then 'ANSWERED' else 'ASKED' end, 'SENT',
       gen_random_uuid(), sha256((n || ' ' || i)::bytea), sha256((i || ' ' || n)::bytea)
from made, generate_series(0, 11) i;
insert into sealed_sheet (id, round_id, rater_group, answers)
select gen_random_uuid(), round_id, rater_group, array_fill(4::smallint, array[56]) from rater where state = 'ANSWERED' order by random();
insert into sealed_comment (id, round_id, from_line_manager, question, comment)
select gen_random_uuid(), round_id, rater_group = 'LINE_MANAGER', 'keep', 'What somebody wrote, of a common length, on what the person should keep doing.'
from rater where state = 'ANSWERED' order by random();
analyze rater;
-- Letters that were refused for now are tried again later.
insert into mail_outbox (id, kind, round_id, rater_id, due_at)
select gen_random_uuid(), 'REMINDER', round_id, id, :'day'::date + interval '1 day' from rater where state = 'ASKED' and form_id < '20000000-0000-0000-0000-000000000000' order by random();
