-- A round of 360-degree feedback about one person. Nothing in it changes when somebody answers.
create table feedback_round (
    id                    uuid     primary key,
    subject_id            uuid     not null,
    -- Made by the client for this creation, so that the same request twice makes one round.
    creation_key          uuid     not null,
    -- The subject as their organisation's staff list has them: name, address, line manager.
    subject_staff         uuid     not null,
    -- The organisation that the subject was in when it began; no key, as in a response.
    organisation          text     not null,
    questionnaire_key     text     not null,
    questionnaire_version integer  not null,
    sections              text[]   not null,
    -- The subject's own answers; gone where they delete them.
    self_response         uuid,
    state                 text     not null default 'DRAFT',
    -- Counts what changed what its people see; the ETag.
    revision              integer  not null default 0,
    facilitator           uuid,
    -- Why the panel was sent back, for the subject.
    note                  text,
    opens_on              date     not null,
    closes_on             date     not null,

    constraint feedback_round_is_about_a_person        foreign key (subject_id) references person (id) on delete cascade,
    constraint feedback_round_subject_is_on_the_list   foreign key (subject_staff) references staff_member (id),
    constraint feedback_round_facilitator_is_on_the_list foreign key (facilitator) references staff_member (id),
    constraint feedback_round_is_of_a_questionnaire    foreign key (questionnaire_key, questionnaire_version)
        references questionnaire_version (key, version),
    constraint feedback_round_has_the_subjects_answers foreign key (self_response) references response (id) on delete set null,
    constraint feedback_round_is_created_once          unique (subject_id, creation_key),
    constraint feedback_round_has_sections             check (cardinality(sections) > 0),
    constraint feedback_round_facilitator_is_another   check (facilitator is distinct from subject_staff),
    constraint feedback_round_closes_after_it_opens    check (closes_on > opens_on),
    constraint feedback_round_state_is_known           check (state in
        ('DRAFT', 'PROPOSED', 'APPROVED', 'OPEN', 'CLOSED', 'HELD', 'RELEASED', 'ARCHIVED')),
    constraint feedback_round_has_a_facilitator        check (state = 'DRAFT' or facilitator is not null)
);

-- One at a time: two panels at once about one person would tell each other's answers apart.
create unique index feedback_round_is_one_at_a_time on feedback_round (subject_id) where state not in ('RELEASED', 'ARCHIVED');
create index feedback_round_by_facilitator on feedback_round (facilitator);
create index feedback_round_by_subject_staff on feedback_round (subject_staff);

-- Somebody who is asked for feedback in a round. No time in any of it, and no key to what they answered.
create table rater (
    id             uuid primary key,
    round_id       uuid not null,
    rater_group    text not null,
    name           text not null,
    address        text not null,
    -- The address as one person's: in small letters, without plus-alias and dots.
    folded_address text not null,

    constraint rater_is_in_a_round       foreign key (round_id) references feedback_round (id) on delete cascade,
    constraint rater_is_asked_once       unique (round_id, folded_address),
    constraint rater_group_is_known      check (rater_group in ('LINE_MANAGER', 'PEER', 'DIRECT_REPORT', 'OTHER')),
    constraint rater_name_is_said        check (btrim(name) <> ''),
    constraint rater_address_is_an_address check (address ~ '^[^@\s]+@[^@\s]+$')
);

create unique index rater_has_one_line_manager on rater (round_id) where rater_group = 'LINE_MANAGER';
create index rater_by_folded_address on rater (folded_address);
