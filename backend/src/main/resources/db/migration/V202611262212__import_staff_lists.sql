-- What the staff record system has of somebody's work: where they are, what they do, on which cluster of pay bands (never the band itself).
alter table staff_member
    add column employee_number  text,
    add column unit             text,
    add column staff_group      text,
    add column pay_band_cluster text,
    -- Not in the latest list any more. The row stays: rounds and other people's records name it.
    add column left_on          date,
    add constraint staff_member_employee_number_is_one_persons unique (ods_code, employee_number),
    add constraint staff_member_employee_number_is_said        check (btrim(employee_number) <> ''),
    add constraint staff_member_works_in_a_unit                foreign key (ods_code, unit) references unit (ods_code, key);

create index staff_member_by_unit on staff_member (ods_code, unit);

-- A file of an organisation's staff: brought, looked through, and then applied. One at a time is open; of those that were
-- applied only the figures stay.
create table staff_import (
    id          uuid        primary key,
    ods_code    text        not null,
    state       text        not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    -- When whoever works at it last said so: after a while of silence it is taken for lost.
    seen_at     timestamptz not null,
    -- The file as text; gone once it is applied.
    content     text,
    encoding    text        not null,
    separator   text        not null,
    row_count   integer     not null,
    rows_done   integer     not null default 0,
    -- What each column is and what its values mean (JSON): guessed, then as the lead says.
    mapping     text        not null,
    -- What the columns hold, for the page on which the lead says what they are (JSON); gone with the file.
    described   text,
    -- What it would do, or did (JSON).
    outcome     text,
    failure     text,

    constraint staff_import_is_of_an_organisation foreign key (ods_code) references organisation (ods_code),
    constraint staff_import_state_is_known        check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED')),
    constraint staff_import_has_a_file_until_applied check ((content is null) = (state = 'APPLIED') and (described is null) = (state = 'APPLIED')),
    constraint staff_import_says_why_it_failed    check (state <> 'FAILED' or failure is not null),
    constraint staff_import_says_what_it_would_do check (state not in ('CHECKED', 'APPLYING', 'APPLIED') or outcome is not null),
    constraint staff_import_has_done_no_more_rows_than_it_has check (rows_done between 0 and row_count)
);

create unique index staff_import_is_one_at_a_time on staff_import (ods_code) where state <> 'APPLIED';
create index staff_import_by_organisation on staff_import (ods_code, created_at);

-- What is wrong in a file, row by row; gone with the file.
create table staff_import_finding (
    import_id   uuid    not null,
    place       integer not null,
    row_number  integer not null,
    column_name text    not null,
    message     text    not null,

    constraint staff_import_finding_pkey              primary key (import_id, place),
    constraint staff_import_finding_is_of_an_import   foreign key (import_id) references staff_import (id) on delete cascade
);
