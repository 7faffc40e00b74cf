-- That somebody was given feedback in a round: dates, a band and a name, for their appraisal. It outlives the round.
create table feedback_record (
    id                    uuid    primary key,
    person_id             uuid    not null,
    questionnaire_key     text    not null,
    questionnaire_version integer not null,
    facilitator_name      text    not null,
    opened_on             date    not null,
    closed_on             date,

    constraint feedback_record_is_a_persons          foreign key (person_id) references person (id) on delete cascade,
    constraint feedback_record_is_of_a_questionnaire foreign key (questionnaire_key, questionnaire_version)
        references questionnaire_version (key, version)
);

create index feedback_record_by_person on feedback_record (person_id, opened_on);

alter table feedback_round
    add column record_id        uuid,
    add column reminders_sent   smallint not null default 0,
    add column next_reminder_on date,
    add constraint feedback_round_has_a_record foreign key (record_id) references feedback_record (id);

-- What is due, and nothing else, for the jobs of the day.
create index feedback_round_due_to_open on feedback_round (opens_on) where state = 'APPROVED';
create index feedback_round_due_to_remind on feedback_round (next_reminder_on) where state = 'OPEN';

-- A rater's link: hashes only. No time in any of it: whether somebody answered is known, not when.
alter table rater
    add column state        text not null default 'ASKED',
    add column refusal      text,
    -- What became of the invitation; of reminders nobody is told.
    add column invitation   text not null default 'NOT_SENT',
    add column form_id      uuid,
    add column token_hash   bytea,
    add column session_hash bytea,
    add constraint rater_state_is_known               check (state in ('ASKED', 'ANSWERED', 'REFUSED')),
    add constraint rater_refusal_is_known             check (refusal in ('NO_TIME', 'TOO_LITTLE_CONTACT', 'NOT_COMFORTABLE', 'OTHER')),
    add constraint rater_refusal_iff_refused          check ((state = 'REFUSED') = (refusal is not null)),
    add constraint rater_invitation_is_known          check (invitation in ('NOT_SENT', 'SENT', 'FAILED')),
    add constraint rater_link_is_whole                check ((form_id is null) = (token_hash is null) and (form_id is null) = (session_hash is null)),
    add constraint rater_link_is_sha256               check (octet_length(token_hash) = 32 and octet_length(session_hash) = 32);

create unique index rater_by_form on rater (form_id);
create unique index rater_by_token on rater (token_hash);

-- What a rater has answered and not handed in, under the rater's key; gone when it is handed in.
create table rater_draft (
    rater_id uuid       primary key,
    -- In the item order of the questionnaire version: 1 to points, 0 unanswered, -2 not observed.
    answers  smallint[] not null,
    -- In the order of the open questions; empty where there is none.
    comments text[]     not null,

    constraint rater_draft_is_a_raters foreign key (rater_id) references rater (id) on delete cascade
);

-- What one rater answered, with no key to who that was: the id is random, and there is neither time nor order.
create table sealed_sheet (
    id          uuid       primary key,
    round_id    uuid       not null,
    rater_group text       not null,
    answers     smallint[] not null,

    constraint sealed_sheet_is_in_a_round  foreign key (round_id) references feedback_round (id) on delete cascade,
    constraint sealed_sheet_group_is_known check (rater_group in ('LINE_MANAGER', 'PEER', 'DIRECT_REPORT', 'OTHER'))
);

create index sealed_sheet_by_round on sealed_sheet (round_id);

-- What somebody wrote to one open question: not with the sheet, nor with what they wrote to another.
create table sealed_comment (
    id                uuid    primary key,
    round_id          uuid    not null,
    from_line_manager boolean not null,
    question          text    not null,
    comment           text    not null,

    constraint sealed_comment_is_in_a_round foreign key (round_id) references feedback_round (id) on delete cascade,
    constraint sealed_comment_says_something check (comment <> '')
);

create index sealed_comment_by_round on sealed_comment (round_id);

-- The planner keeps samples of a table's values; of these it keeps none.
alter table sealed_sheet alter column answers set statistics 0;
alter table sealed_comment alter column comment set statistics 0;
alter table rater_draft alter column answers set statistics 0, alter column comments set statistics 0;
alter table rater alter column name set statistics 0, alter column address set statistics 0, alter column folded_address set statistics 0;

-- Who serves people puts answers in and never sees them again.
revoke all on sealed_sheet, sealed_comment from common_vision_api;
grant insert on sealed_sheet, sealed_comment to common_vision_api;

-- A letter that is still to be sent. It is written when it is sent, so that neither a link nor a word of it stands here; a
-- letter that was sent, or never will be, is gone.
create table mail_outbox (
    -- Random; the letter's Message-ID is made of it, the same at each try.
    id              uuid        primary key,
    kind            text        not null,
    round_id        uuid        not null,
    rater_id        uuid,
    staff_member_id uuid,
    -- Not before this; whoever takes it puts it off, so that nobody else does.
    due_at          timestamptz not null,
    attempts        smallint    not null default 0,

    constraint mail_outbox_is_about_a_round  foreign key (round_id) references feedback_round (id) on delete cascade,
    constraint mail_outbox_is_to_a_rater     foreign key (rater_id) references rater (id) on delete cascade,
    constraint mail_outbox_is_to_the_staff   foreign key (staff_member_id) references staff_member (id) on delete cascade,
    constraint mail_outbox_is_to_one         check ((rater_id is null) <> (staff_member_id is null)),
    constraint mail_outbox_kind_is_known     check (kind in ('INVITATION', 'REMINDER', 'PANEL_PROPOSED', 'PANEL_SENT_BACK', 'REPORT_HELD', 'REPORT_RELEASED'))
);

create index mail_outbox_due on mail_outbox (due_at);
create index mail_outbox_by_round on mail_outbox (round_id);
create index mail_outbox_by_rater on mail_outbox (rater_id);
create index mail_outbox_by_staff_member on mail_outbox (staff_member_id);
