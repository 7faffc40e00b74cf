-- Counts the changes of all drafts together, so that a draft begun again never looks like the one that was there before.
create sequence framework_draft_revision;

-- The next version of a framework while it is written: one draft to a key.
create table framework_draft (
    key           text        not null,
    -- Whose it is; null where it is for everyone.
    organisation  text,
    -- The published version that it began from, where it is not the first.
    based_on      integer,
    name          text        not null,
    content       text        not null,
    revision      bigint      not null default nextval('framework_draft_revision'),
    edited_at     timestamptz not null,
    -- Made by the client for this creation, so that the same request twice makes one draft.
    creation_key  uuid        not null,
    creation_hash text        not null,

    constraint framework_draft_pkey                    primary key (key),
    constraint framework_draft_is_created_once         unique (creation_key),
    constraint framework_draft_key_is_well_formed      check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    constraint framework_draft_key_says_whose_it_is    check (
        case when organisation is null then not starts_with(key, 'local-') else starts_with(key, 'local-' || lower(organisation) || '-') end),
    constraint framework_draft_is_of_an_organisation   foreign key (organisation) references organisation (ods_code),
    constraint framework_draft_is_based_on_a_version   foreign key (key, based_on) references framework_version (key, version)
);

alter sequence framework_draft_revision owned by framework_draft.revision;
