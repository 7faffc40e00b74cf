-- An organisation of the health service, known by its ODS code.
create table organisation (
    ods_code text primary key,
    name     text not null,

    constraint organisation_ods_code_is_well_formed check (ods_code ~ '^[A-Z0-9]{1,9}$'),
    constraint organisation_name_is_said            check (btrim(name) <> '')
);

-- A unit of an organisation: its tree below the organisation itself.
create table unit (
    ods_code text not null references organisation (ods_code),
    key      text not null,
    name     text not null,
    kind     text not null,
    parent   text,

    constraint unit_pkey                  primary key (ods_code, key),
    constraint unit_key_is_well_formed    check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint unit_name_is_said          check (btrim(name) <> ''),
    constraint unit_kind_is_known         check (kind in ('site', 'division', 'directorate', 'team')),
    constraint unit_parent_is_in_the_tree foreign key (ods_code, parent) references unit (ods_code, key),
    constraint unit_is_not_its_own_parent check (parent is distinct from key)
);
