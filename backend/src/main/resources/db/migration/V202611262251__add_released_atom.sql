-- The ledger's other half: people grouped by exactly which published groups hold them, with how many they were at release. Nothing
-- that is published tells the people of one row apart, so no row may be of a few; this is also what later releases on the same
-- answers are checked against, whoever is erased meanwhile.
create table released_atom (
    cycle_id uuid    not null,
    cells    text[]  not null,
    people   integer not null,

    constraint released_atom_pkey               primary key (cycle_id, cells),
    constraint released_atom_is_of_a_snapshot   foreign key (cycle_id) references snapshot (cycle_id),
    constraint released_atom_is_never_too_small check (people >= 10)
);

create trigger released_atom_never_changes
    before update or delete or truncate on released_atom for each statement execute function refuse_change_of_release();

alter table released_atom enable row level security;
alter table released_atom force row level security;
create policy released_atom_is_kept_by_the_job on released_atom to common_vision_maintenance using (true);

revoke all on released_atom from common_vision_api;
grant select, insert on released_atom to common_vision_maintenance;
