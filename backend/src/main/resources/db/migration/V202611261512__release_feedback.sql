-- What happens to a round after its raters have answered.
do $$
begin
    if not exists (select from pg_roles where rolname = 'common_vision_maintenance') then
        raise exception 'There is no role common_vision_maintenance: create it first, as docs/runbook.md says (Roles in the database)';
    end if;
end
$$;

alter table feedback_round
    add column extended        boolean not null default false,
    -- The confidential groups that have answered enough, as of this morning; nothing in between is stored.
    add column enough          text[]  not null default '{}',
    add column release_on      date,
    add column conversation_on date,
    add column released_on     date,
    add constraint feedback_round_release_is_planned_when_closed check (state <> 'CLOSED' or release_on is not null),
    add constraint feedback_round_released_after_conversation    check (released_on is null or conversation_on is not null);

create index feedback_round_due_to_close on feedback_round (closes_on) where state = 'OPEN';
create index feedback_round_due_to_release on feedback_round (release_on) where state = 'CLOSED';
create index rater_answered on rater (round_id, rater_group) where state = 'ANSWERED';

alter table feedback_record
    -- How many confidential raters answered, as a band.
    add column raters          text,
    add column conversation_on date,
    add column released_on     date,
    add constraint feedback_record_band_is_known check (raters in ('UNDER_6', 'FROM_6_TO_9', 'FROM_10'));

-- What one rater answered, as it was released: under a new id and in no order, with all of that night's.
create table released_sheet (
    id          uuid       primary key,
    round_id    uuid       not null,
    rater_group text       not null,
    answers     smallint[] not null,

    constraint released_sheet_is_in_a_round  foreign key (round_id) references feedback_round (id) on delete cascade,
    constraint released_sheet_group_is_known check (rater_group in ('LINE_MANAGER', 'PEER', 'DIRECT_REPORT', 'OTHER'))
);

create index released_sheet_by_round on released_sheet (round_id);

-- What somebody wrote to one open question, as it was released, or that the facilitator took it out.
create table released_comment (
    id                uuid    primary key,
    round_id          uuid    not null,
    from_line_manager boolean not null,
    question          text    not null,
    comment           text    not null,
    redacted_on       date,

    constraint released_comment_is_in_a_round    foreign key (round_id) references feedback_round (id) on delete cascade,
    constraint released_comment_gone_if_redacted check ((redacted_on is not null) = (comment = ''))
);

create index released_comment_by_round on released_comment (round_id);

-- How many have refused for which reason, over all rounds that are past.
create table refusal_count (
    reason  text   primary key,
    refused bigint not null
);

-- That the tables of open rounds are to be written anew, so that nothing of what was deleted is left in their files. One row or none.
create table rewrite_due (
    one boolean primary key default true,

    constraint rewrite_due_is_one check (one)
);

-- The last morning on which it was looked which groups have answered enough.
create table progress_day (
    one     boolean primary key default true,
    done_on date    not null,

    constraint progress_day_is_one check (one)
);

insert into progress_day (done_on) values ('2000-01-01');

-- Who serves people shows what was released, and takes words out where a facilitator says so.
revoke all on released_sheet, released_comment, refusal_count from common_vision_api;
grant select on released_sheet, released_comment to common_vision_api;
grant update (comment, redacted_on) on released_comment to common_vision_api;

-- Who releases at night may do that, and write the tables anew; it serves nobody.
grant usage on schema public to common_vision_maintenance;
grant select, update on feedback_round, feedback_record to common_vision_maintenance;
grant select, delete on sealed_sheet, sealed_comment, rater, rater_draft to common_vision_maintenance;
grant select, insert, delete on mail_outbox, released_sheet, released_comment, rewrite_due to common_vision_maintenance;
grant select, insert, update on refusal_count to common_vision_maintenance;
grant maintain on feedback_round, rater, rater_draft, sealed_sheet, sealed_comment, mail_outbox to common_vision_maintenance;
