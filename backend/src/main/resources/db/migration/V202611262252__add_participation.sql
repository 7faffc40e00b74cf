-- How many of an organisation's staff have answered in an open cycle: once a week, of the whole organisation alone, in steps of
-- five per cent; null before enough have. What was said once stays: a second look at the same week would tell who answered meanwhile.
create table participation (
    cycle_id uuid     not null,
    on_day   date     not null,
    percent  smallint,

    constraint participation_pkey             primary key (cycle_id, on_day),
    constraint participation_is_in_a_cycle    foreign key (cycle_id) references cycle (id) on delete cascade,
    constraint participation_is_of_a_monday   check (extract(isodow from on_day) = 1),
    constraint participation_is_a_coarse_step check (percent between 0 and 95 and percent % 5 = 0)
);

create trigger participation_never_changes
    before update or truncate on participation for each statement execute function refuse_change_of_release();

alter table participation enable row level security;
alter table participation force row level security;
-- Whose it is, its cycle says, of which the same wall shows no other organisation's.
create policy participation_is_its_organisations on participation for select to common_vision_api
    using (exists (select from cycle where id = cycle_id));
create policy participation_is_kept_by_the_job on participation to common_vision_maintenance using (true);

revoke insert, update, delete, truncate on participation from common_vision_api;
grant select, insert on participation to common_vision_maintenance;
-- Of the staff list, how many there are and where; never who.
grant select (ods_code, unit, staff_group, pay_band_cluster, left_on) on staff_member to common_vision_maintenance;
