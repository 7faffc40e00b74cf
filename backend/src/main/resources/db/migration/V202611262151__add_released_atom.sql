-- The ledger's other half: people grouped by exactly which published groups hold them, with how many they were at release. Nothing
-- that is published tells the people of one row apart, so no row may be of a few; this is also what later releases on the same
-- answers are checked against, whoever is erased meanwhile.
create table released_atom (
    cycle_id uuid    not null references snapshot (cycle_id),
    cells    text[]  not null,
    people   integer not null,

    constraint released_atom_pkey               primary key (cycle_id, cells),
    constraint released_atom_is_never_too_small check (people >= 10)
);

create trigger released_atom_never_changes
    before update or delete or truncate on released_atom for each statement execute function refuse_change_of_release();

revoke update, delete, truncate on released_atom from common_vision_api;
