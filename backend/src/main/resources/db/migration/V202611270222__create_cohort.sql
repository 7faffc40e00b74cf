-- The people of a programme, to be compared before and after. Fixed when it is made: whoever runs all day can make one and delete
-- one that nothing rests on, and change none.
create table cohort (
    id         uuid        primary key,
    ods_code   text        not null,
    name       text        not null,
    created_at timestamptz not null,

    constraint cohort_is_of_an_organisation        foreign key (ods_code) references organisation (ods_code),
    constraint cohort_name_is_said                 check (btrim(name) <> ''),
    constraint cohort_name_is_one_s_in_organisation unique (ods_code, name)
);

-- Somebody who is in a cohort, for as long as there is one.
create table cohort_member (
    cohort_id       uuid not null,
    staff_member_id uuid not null,

    constraint cohort_member_pkey              primary key (cohort_id, staff_member_id),
    constraint cohort_member_is_of_a_cohort    foreign key (cohort_id) references cohort (id) on delete cascade,
    constraint cohort_member_is_a_staff_member foreign key (staff_member_id) references staff_member (id)
);

create index cohort_member_by_staff_member on cohort_member (staff_member_id);

revoke update on cohort from common_vision_api;
-- What is deleted with a cohort goes by the tables' own rule.
revoke update, delete on cohort_member from common_vision_api;

-- The second wall between organisations, as round cycles.
alter table cohort enable row level security;
alter table cohort force row level security;
create policy cohort_is_its_organisations on cohort to common_vision_api
    using (ods_code = current_setting('common_vision.organisation', true));

alter table cohort_member enable row level security;
alter table cohort_member force row level security;
create policy cohort_member_is_its_organisations on cohort_member to common_vision_api
    using (exists (select from cohort c where c.id = cohort_id));
