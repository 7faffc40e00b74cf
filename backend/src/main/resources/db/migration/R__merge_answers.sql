-- Merges answers that arrive into a draft: an answer stands if it was given later than the one that is there, on a tie if
-- its value is the higher one. So the order of arrival and repeats do not matter, and two devices converge.
-- Positions count from 1. `changed` says whether the person would see a difference.
create or replace function merge_answers(
    inout answers smallint[], inout given_at integer[],
    positions integer[], vals smallint[], givens integer[],
    out changed boolean)
language plpgsql immutable parallel safe as $$
declare
    i        integer;
    position integer;
begin
    changed := false;
    for i in 1 .. cardinality(positions) loop
        position := positions[i];
        if givens[i] > given_at[position]
                or givens[i] = given_at[position] and vals[i] > answers[position] then
            changed := changed or answers[position] <> vals[i];
            answers[position] := vals[i];
            given_at[position] := givens[i];
        end if;
    end loop;
end
$$;
