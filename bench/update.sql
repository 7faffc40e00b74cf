-- The same work without an API: one answer in one row of as many, one commit.
\set row random(1, :rows)
\set item random(1, 56)
\set answer random(1, 3)
update bench_sheet set answers[:item] = :answer where id = :row;
