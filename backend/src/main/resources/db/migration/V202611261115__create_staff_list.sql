-- Somebody who works for an organisation, as its staff list has them; known by the address that they sign in with.
create table staff_member (
    id       uuid primary key,
    ods_code text not null,
    email    text not null,
    name     text not null,
    manager  uuid,

    constraint staff_member_is_of_an_organisation foreign key (ods_code) references organisation (ods_code),
    constraint staff_member_is_listed_once        unique (ods_code, email),
    constraint staff_member_has_an_address        check (email ~ '^[^@\s]+@[^@\s]+$' and email = lower(email)),
    constraint staff_member_name_is_said          check (btrim(name) <> ''),
    constraint staff_member_manager_is_listed     foreign key (manager) references staff_member (id) on delete set null,
    constraint staff_member_manages_not_oneself   check (manager is distinct from id)
);

create index staff_member_by_name on staff_member (ods_code, name, id);
create index staff_member_by_manager on staff_member (manager);

-- Who is trained to receive 360-degree feedback reports, and from when to when; said by the organisation's lead.
create table facilitator_accreditation (
    id              uuid primary key,
    staff_member_id uuid not null,
    valid_from      date not null,
    valid_to        date not null,

    constraint facilitator_accreditation_is_of_a_staff_member foreign key (staff_member_id) references staff_member (id) on delete cascade,
    constraint facilitator_accreditation_is_one_each          unique (staff_member_id),
    constraint facilitator_accreditation_ends_after_it_begins check (valid_to >= valid_from)
);
