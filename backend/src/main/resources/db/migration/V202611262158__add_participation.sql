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

revoke update, delete, truncate on participation from common_vision_api;
