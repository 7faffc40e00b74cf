-- A published crosswalk: which elements of one framework version are related to which of another.
create table crosswalk_version (
    key          text        not null,
    version      integer     not null,
    from_key     text        not null,
    from_version integer     not null,
    to_key       text        not null,
    to_version   integer     not null,
    -- Which source it was made from, so that the same source is published once.
    source_hash  text        not null,
    content      text        not null,
    published_at timestamptz not null,

    constraint crosswalk_version_pkey                   primary key (key, version),
    constraint crosswalk_version_is_published_once      unique (key, source_hash),
    constraint crosswalk_version_key_is_well_formed     check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    constraint crosswalk_version_number_counts_from_one check (version >= 1),
    constraint crosswalk_version_is_from_a_framework    foreign key (from_key, from_version) references framework_version (key, version),
    constraint crosswalk_version_is_to_a_framework      foreign key (to_key, to_version) references framework_version (key, version)
);

create trigger crosswalk_version_never_changes
    before update or delete on crosswalk_version for each row execute function refuse_change_of_published();
