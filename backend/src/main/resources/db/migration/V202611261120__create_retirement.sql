-- That a version of a framework is retired: still served by its number, but not the latest, and in no list. A row of its own,
-- because the version's never changes; gone when it is taken back into use.
create table framework_retirement (
    key        text        not null,
    version    integer     not null,
    retired_at timestamptz not null,

    constraint framework_retirement_pkey            primary key (key, version),
    constraint framework_retirement_is_of_a_version foreign key (key, version) references framework_version (key, version)
);

-- That a version of a questionnaire is retired: it takes no new responses.
create table questionnaire_retirement (
    key        text        not null,
    version    integer     not null,
    retired_at timestamptz not null,

    constraint questionnaire_retirement_pkey            primary key (key, version),
    constraint questionnaire_retirement_is_of_a_version foreign key (key, version) references questionnaire_version (key, version)
);
