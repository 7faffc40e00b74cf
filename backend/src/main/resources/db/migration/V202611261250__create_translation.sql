-- No revision comes twice, also not after a translation was taken away and begun again: its ETag is made from it.
create sequence translation_revision;

-- The texts of a published framework in another language, by their keys; the version itself never changes.
create table framework_translation (
    key        text        not null,
    version    integer     not null,
    locale     text        not null,
    revision   bigint      not null default nextval('translation_revision'),
    texts      jsonb       not null,
    -- How many texts there are, so that a list need not read them.
    translated integer     not null,
    edited_at  timestamptz not null,

    constraint framework_translation_pkey                      primary key (key, version, locale),
    constraint framework_translation_is_of_a_published_version foreign key (key, version) references framework_version (key, version),
    constraint framework_translation_locale_is_well_formed     check (locale ~ '^[A-Za-z0-9-]{2,35}$'),
    constraint framework_translation_is_not_into_english       check (lower(locale) not in ('en', 'en-gb')),
    constraint framework_translation_texts_are_named_by_keys   check (jsonb_typeof(texts) = 'object'),
    constraint framework_translation_counts_its_texts          check (translated >= 0)
);

-- The same of a questionnaire.
create table questionnaire_translation (
    key        text        not null,
    version    integer     not null,
    locale     text        not null,
    revision   bigint      not null default nextval('translation_revision'),
    texts      jsonb       not null,
    translated integer     not null,
    edited_at  timestamptz not null,

    constraint questionnaire_translation_pkey                      primary key (key, version, locale),
    constraint questionnaire_translation_is_of_a_published_version foreign key (key, version) references questionnaire_version (key, version),
    constraint questionnaire_translation_locale_is_well_formed     check (locale ~ '^[A-Za-z0-9-]{2,35}$'),
    constraint questionnaire_translation_is_not_into_english       check (lower(locale) not in ('en', 'en-gb')),
    constraint questionnaire_translation_texts_are_named_by_keys   check (jsonb_typeof(texts) = 'object'),
    constraint questionnaire_translation_counts_its_texts          check (translated >= 0)
);
