-- Who of a cohort has answered: the person behind an entry of the staff list, kept when they submit something that counts, because only then does
-- their token say their address. Of nobody who is in no cohort.
create table cohort_person (
    cohort_id uuid not null,
    person_id uuid not null,

    constraint cohort_person_pkey           primary key (cohort_id, person_id),
    constraint cohort_person_is_in_a_cohort foreign key (cohort_id) references cohort (id) on delete cascade,
    constraint cohort_person_is_a_person    foreign key (person_id) references person (id) on delete cascade
);

create index cohort_person_by_person on cohort_person (person_id);

alter table cohort_person enable row level security;
alter table cohort_person force row level security;
create policy cohort_person_is_its_organisations on cohort_person to common_vision_api
    using (exists (select from cohort c where c.id = cohort_id));
create policy cohort_person_is_counted_by_the_job on cohort_person for select to common_vision_maintenance
    using (exists (select from cohort c where c.id = cohort_id));
create policy cohort_is_read_for_its_organisation on cohort for select to common_vision_maintenance
    using (ods_code = current_setting('common_vision.organisation', true));
revoke update, delete, truncate on cohort_person from common_vision_api;
grant select on cohort, cohort_person to common_vision_maintenance;

-- The people of a programme before and after it, as published: once for each cohort, and the same for ever.
create table cohort_report (
    cohort_id    uuid    primary key,
    organisation text    not null,
    before_cycle uuid    not null,
    cycle_id     uuid    not null,
    published_on date    not null,
    -- Exactly how many are in both cycles; never published.
    people       integer not null,
    content      text    not null,
    content_hash text    not null,

    constraint cohort_report_is_of_a_cohort          foreign key (cohort_id) references cohort (id),
    constraint cohort_report_is_since_a_published_one foreign key (before_cycle) references snapshot (cycle_id),
    constraint cohort_report_is_with_a_publication   foreign key (cycle_id) references snapshot (cycle_id),
    constraint cohort_report_is_never_of_too_few     check (people >= 10),
    constraint cohort_report_hash_is_of_the_content  check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index cohort_report_by_organisation on cohort_report (organisation, published_on desc);

-- Its ledger, for both cycles: people by exactly which divisions of the whole they are in, as they were at release.
create table cohort_report_atom (
    cohort_id uuid    not null,
    cycle_id  uuid    not null,
    cells     text[]  not null,
    people    integer not null,

    constraint cohort_report_atom_pkey              primary key (cohort_id, cycle_id, cells),
    constraint cohort_report_atom_is_of_a_report    foreign key (cohort_id) references cohort_report (cohort_id),
    constraint cohort_report_atom_is_of_a_snapshot  foreign key (cycle_id) references snapshot (cycle_id),
    constraint cohort_report_atom_is_never_too_small check (people >= 10)
);

create trigger cohort_report_never_changes
    before update or delete or truncate on cohort_report for each statement execute function refuse_change_of_release();
create trigger cohort_report_atom_never_changes
    before update or delete or truncate on cohort_report_atom for each statement execute function refuse_change_of_release();

alter table cohort_report enable row level security;
alter table cohort_report force row level security;
create policy cohort_report_is_its_organisations on cohort_report for select to common_vision_api
    using (organisation = current_setting('common_vision.organisation', true));
create policy cohort_report_is_read_by_the_job on cohort_report for select to common_vision_maintenance using (true);
create policy cohort_report_is_written_for_its_organisation on cohort_report for insert to common_vision_maintenance
    with check (organisation = current_setting('common_vision.organisation', true));
alter table cohort_report_atom enable row level security;
alter table cohort_report_atom force row level security;
create policy cohort_report_atom_is_kept_by_the_job on cohort_report_atom to common_vision_maintenance using (true);

revoke insert, update, delete, truncate on cohort_report from common_vision_api;
revoke all on cohort_report_atom from common_vision_api;
grant select, insert on cohort_report, cohort_report_atom to common_vision_maintenance;
