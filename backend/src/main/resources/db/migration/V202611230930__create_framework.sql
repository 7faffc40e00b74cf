-- A published version of a framework, as it is served: it never changes, not in one byte.
create table framework_version (
    key          text        not null,
    version      integer     not null,
    -- Which source it was made from, so that the same source is published once.
    source_hash  text        not null,
    content      text        not null,
    published_at timestamptz not null,

    constraint framework_version_pkey                   primary key (key, version),
    constraint framework_version_is_published_once      unique (key, source_hash),
    constraint framework_version_key_is_well_formed     check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    constraint framework_version_number_counts_from_one check (version >= 1)
);

-- A published version of a questionnaire, over one version of a framework.
create table questionnaire_version (
    key               text        not null,
    version           integer     not null,
    framework_key     text        not null,
    framework_version integer     not null,
    source_hash       text        not null,
    content           text        not null,
    published_at      timestamptz not null,

    constraint questionnaire_version_pkey                   primary key (key, version),
    constraint questionnaire_version_is_published_once      unique (key, source_hash),
    constraint questionnaire_version_key_is_well_formed     check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    constraint questionnaire_version_number_counts_from_one check (version >= 1),
    constraint questionnaire_version_is_over_a_framework    foreign key (framework_key, framework_version)
        references framework_version (key, version)
);

-- What is published cannot be edited by anybody's mistake, ours included.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'a published version never changes (% %)', old.key, old.version;
end
$$;

create trigger framework_version_never_changes
    before update or delete on framework_version for each row execute function refuse_change_of_published();

create trigger questionnaire_version_never_changes
    before update or delete on questionnaire_version for each row execute function refuse_change_of_published();
