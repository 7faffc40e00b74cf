-- What the Organisation Data Service says of an organisation beside its code and name. A parent or a successor may be one that
-- we do not have.
alter table organisation
    add column role      text,
    add column parent    text,
    add column opened_on date,
    add column closed_on date,
    add column successor text,
    add constraint organisation_role_is_well_formed      check (role ~ '^RO[0-9]{1,4}$'),
    add constraint organisation_parent_is_well_formed    check (parent ~ '^[A-Z0-9]{1,9}$'),
    add constraint organisation_successor_is_well_formed check (successor ~ '^[A-Z0-9]{1,9}$'),
    add constraint organisation_is_not_its_own_parent    check (parent <> ods_code),
    add constraint organisation_does_not_succeed_itself  check (successor <> ods_code),
    add constraint organisation_closes_after_it_opens    check (closed_on >= opened_on);

-- From when to when a unit is one, both days included; null where that is open.
alter table unit
    add column valid_from date,
    add column valid_to   date,
    add constraint unit_ends_after_it_begins check (valid_to >= valid_from);
