-- A constraint has a name that says what it holds.
do $$
begin
    if exists (select from pg_constraint where conname = 'released_cell_cycle_id_fkey') then
        alter table released_cell rename constraint released_cell_cycle_id_fkey to released_cell_is_of_a_snapshot;
    end if;
end
$$;
