-- The second wall between organisations: even a statement that forgets to ask for one sees no other's rows. Whoever serves people
-- says at the beginning of a transaction for which organisation, by the token of the caller, and has no rows otherwise. Forced, so
-- that the owner, who migrates, does not see them by chance either: a later migration that changes rows here lifts that for itself.
alter table cycle enable row level security;
alter table cycle force row level security;
create policy cycle_is_its_organisations on cycle to common_vision_api
    using (organisation = current_setting('common_vision.organisation', true));
create policy cycle_is_published_by_the_job on cycle to common_vision_maintenance using (true);

alter table snapshot enable row level security;
alter table snapshot force row level security;
create policy snapshot_is_its_organisations on snapshot for select to common_vision_api
    using (organisation = current_setting('common_vision.organisation', true));
-- It reads others' for the comparison with them (rule D12), and writes this one's.
create policy snapshot_is_read_by_the_job on snapshot for select to common_vision_maintenance using (true);
create policy snapshot_is_written_for_its_organisation on snapshot for insert to common_vision_maintenance
    with check (organisation = current_setting('common_vision.organisation', true));

alter table released_cell enable row level security;
alter table released_cell force row level security;
create policy released_cell_is_kept_by_the_job on released_cell to common_vision_maintenance using (true);

-- A release is the night's work: who serves people all day reads what was published, and can publish nothing. The ledger is the job's.
revoke insert on snapshot from common_vision_api;
revoke all on released_cell from common_vision_api;
revoke update on cycle from common_vision_api;
grant select on cycle to common_vision_maintenance;
grant update (frozen_units, failed_at) on cycle to common_vision_maintenance;
grant select, insert on snapshot, released_cell to common_vision_maintenance;

-- Answers are their owner's in every organisation: the wall there is person_id, in the statement that saves them, and a rule here
-- would be one more statement for each save. So this one is for the publication alone, which sees sheets of the organisation that it
-- is publishing, and of those the ones that count; their sums, and no answer.
alter table response enable row level security;
create policy response_is_its_persons on response to common_vision_api using (true);
create policy response_is_counted_for_its_organisation on response for select to common_vision_maintenance
    using (organisation = current_setting('common_vision.organisation', true) and state = 'SUBMITTED' and counts_for_organisation);
grant select (person_id, questionnaire_key, questionnaire_version, state, submitted_at, counts_for_organisation, organisation, unit, staff_group,
              pay_band_cluster, section_sums, section_counts, section_applicable, element_sums, element_counts, element_highest)
    on response to common_vision_maintenance;
