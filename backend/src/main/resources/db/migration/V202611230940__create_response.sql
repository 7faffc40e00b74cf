-- One person's answers to one published questionnaire version: an answer sheet is one row.
create table response (
    id                      uuid        primary key,
    person_id               uuid        not null,
    questionnaire_key       text        not null,
    questionnaire_version   integer     not null,
    -- The chosen sections (domains); items outside them are no gaps.
    sections                text[]      not null,
    -- Made by the client for this creation, so that the same request twice makes one sheet.
    creation_key            uuid        not null,
    state                   text        not null default 'DRAFT',
    created_at              timestamptz not null,
    submitted_at            timestamptz,
    -- Counts what changed what the person sees; the ETag.
    revision                integer     not null default 0,

    -- In the item order of the questionnaire version: 1 to points, 0 unanswered, -1 not applicable, -2 not observed.
    answers                 smallint[]  not null,
    -- When each was given, tenths of a second after created_at; only a draft has them, to merge two devices.
    given_at                integer[],

    -- Asked at submission: does it count in the organisation's figures? Theirs to change until the window closes.
    counts_for_organisation boolean,
    -- The context it is reported under, chosen at submission; nothing finer than the month.
    organisation            text,
    unit                    text,
    staff_group             text,
    pay_band_cluster        text,
    submitted_month         date,
    -- Sum and count of the answered items by section and by element, in the order of the questionnaire version, so that
    -- a publication never opens the answers.
    section_sums            smallint[],
    section_counts          smallint[],
    element_sums            smallint[],
    element_counts          smallint[],

    -- Elements the person chose to work on, kept with the profile.
    elements_to_work_on     text[]      not null default '{}',

    constraint response_is_a_persons            foreign key (person_id) references person (id) on delete cascade,
    constraint response_is_to_a_questionnaire   foreign key (questionnaire_key, questionnaire_version)
        references questionnaire_version (key, version),
    constraint response_is_created_once         unique (person_id, creation_key),
    constraint response_has_sections            check (cardinality(sections) > 0),
    constraint response_state_is_known          check (state in ('DRAFT', 'SUBMITTED')),
    constraint response_submitted_at_iff_submitted
        check ((state = 'SUBMITTED') = (submitted_at is not null)),
    constraint response_submitted_month_iff_submitted
        check ((state = 'SUBMITTED') = (submitted_month is not null)),
    constraint response_agreement_iff_submitted check ((state = 'SUBMITTED') = (counts_for_organisation is not null)),
    constraint response_given_at_iff_draft      check ((state = 'DRAFT') = (given_at is not null)),
    constraint response_given_at_per_item       check (given_at is null or cardinality(given_at) = cardinality(answers)),
    constraint response_sums_iff_submitted      check (
        (state = 'SUBMITTED') = (section_sums is not null)
        and (section_sums is null) = (section_counts is null)
        and (section_sums is null) = (element_sums is null)
        and (section_sums is null) = (element_counts is null)),
    constraint response_month_is_a_first        check (extract(day from submitted_month) = 1)
)
-- Saving an answer rewrites the row in its page: leave room for it.
with (fillfactor = 60);


-- The person's own list, newest first.
create index response_by_person on response (person_id, created_at desc, id);

-- A private note on an element.
create table response_note (
    response_id uuid    not null references response (id) on delete cascade,
    element     text    not null,
    note        text    not null,
    given_at    integer not null,

    constraint response_note_pkey         primary key (response_id, element),
    constraint response_note_is_not_long  check (char_length(note) <= 2000)
);
