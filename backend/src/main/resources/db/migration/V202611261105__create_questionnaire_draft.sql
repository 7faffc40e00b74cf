-- Counts the changes of all drafts together, so that a draft begun again never looks like the one that was there before.
create sequence questionnaire_draft_revision;

-- The next version of a questionnaire while it is written: one draft to a key. The framework version that it is over is in the
-- content, because it may change until publication.
create table questionnaire_draft (
    key           text        not null,
    -- Whose it is; null where it is for everyone.
    organisation  text,
    -- The published version that it began from, where it is not the first.
    based_on      integer,
    name          text        not null,
    content       text        not null,
    revision      bigint      not null default nextval('questionnaire_draft_revision'),
    edited_at     timestamptz not null,
    -- Made by the client for this creation, so that the same request twice makes one draft.
    creation_key  uuid        not null,
    creation_hash text        not null,

    constraint questionnaire_draft_pkey                    primary key (key),
    constraint questionnaire_draft_is_created_once         unique (creation_key),
    constraint questionnaire_draft_key_is_well_formed      check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    constraint questionnaire_draft_key_says_whose_it_is    check (
        case when organisation is null then not starts_with(key, 'local-') else starts_with(key, 'local-' || lower(organisation) || '-') end),
    constraint questionnaire_draft_is_based_on_a_version   foreign key (key, based_on) references questionnaire_version (key, version)
);

alter sequence questionnaire_draft_revision owned by questionnaire_draft.revision;

-- Whose own a version is; null where it is for everyone.
alter table framework_version
    add column organisation text,
    add constraint framework_version_key_says_whose_it_is check (
        case when organisation is null then not starts_with(key, 'local-') else starts_with(key, 'local-' || lower(organisation) || '-') end),
    add constraint framework_version_is_of_an_organisation foreign key (organisation) references organisation (ods_code);

alter table questionnaire_version
    add column organisation text,
    add constraint questionnaire_version_key_says_whose_it_is check (
        case when organisation is null then not starts_with(key, 'local-') else starts_with(key, 'local-' || lower(organisation) || '-') end);
