-- What a person's profile last took over from the staff list: while it still says that, they have said nothing else themselves, and
-- it follows the list when they move.
alter table person
    add column listed_unit             text,
    add column listed_staff_group      text,
    add column listed_pay_band_cluster text;
