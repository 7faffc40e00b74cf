-- What a publication needs of a sheet besides its sums, so that its answers need not be opened: how many items of each section
-- apply, and how many answers of each element are on the highest point.
alter table response
    add column section_applicable smallint[],
    add column element_highest    smallint[];

-- A publication reads an organisation's sheets of one window, and no others.
create index response_that_counts on response (organisation, questionnaire_key, questionnaire_version, submitted_at)
    where state = 'SUBMITTED' and counts_for_organisation;

-- A closed window of time in which an organisation's responses to one questionnaire version are counted.
create table cycle (
    id                    uuid    primary key,
    organisation          text    not null,
    questionnaire_key     text    not null,
    questionnaire_version integer not null,
    purpose               text    not null,
    -- Both days are in it.
    opens_on              date    not null,
    closes_on             date    not null,
    -- The one secondary table, named before the window opens.
    secondary             text    not null,
    -- Fewer people than this are never shown together; an organisation may ask for more than ten.
    least                 integer not null,
    creation_key          uuid    not null,
    -- The units as they stood when the window closed.
    frozen_units          text,
    -- When the publication failed, so that the lead is told; it is tried again.
    failed_at             timestamptz,

    constraint cycle_is_an_organisations         foreign key (organisation) references organisation (ods_code),
    constraint cycle_is_of_a_questionnaire       foreign key (questionnaire_key, questionnaire_version)
        references questionnaire_version (key, version),
    constraint cycle_is_created_once             unique (organisation, creation_key),
    constraint cycle_purpose_is_said             check (char_length(btrim(purpose)) between 10 and 500),
    constraint cycle_lasts_at_least_a_day        check (opens_on <= closes_on),
    constraint cycle_secondary_is_known          check (secondary in ('STAFF_GROUP', 'PAY_BAND_CLUSTER', 'NONE')),
    constraint cycle_least_is_never_below_ten    check (least between 10 and 1000)
);

create index cycle_by_organisation on cycle (organisation, opens_on desc);

-- An organisation's figures as published on one date: rounded, coded, and the same for ever.
create table snapshot (
    cycle_id     uuid    primary key,
    organisation text    not null,
    -- The last day of the window: which is the latest is told by this, for two may be published in one night.
    closes_on    date    not null,
    published_on date    not null,
    content      text    not null,
    content_hash text    not null,
    -- For others' comparison: how many people, rounded, and the mean of each domain that is for everyone; null where nothing
    -- was published of the organisation.
    people       integer,
    means        smallint[],

    constraint snapshot_is_of_a_cycle foreign key (cycle_id) references cycle (id),
    constraint snapshot_hash_is_of_the_content check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index snapshot_latest_of_an_organisation on snapshot (organisation, closes_on desc, cycle_id);

-- The ledger: which leaves of the tree each published cell covers, and how many people it rested on at release. Never
-- recomputed from who is left.
create table released_cell (
    cycle_id uuid    not null references snapshot (cycle_id),
    cell     text    not null,
    leaves   text[]  not null,
    people   integer not null,

    constraint released_cell_pkey               primary key (cycle_id, cell),
    constraint released_cell_is_never_too_small check (people >= 10)
);

create function refuse_change_of_release() returns trigger language plpgsql as $$
begin
    raise exception 'what was published of an organisation never changes';
end
$$;

create trigger snapshot_never_changes
    before update or delete or truncate on snapshot for each statement execute function refuse_change_of_release();

create trigger released_cell_never_changes
    before update or delete or truncate on released_cell for each statement execute function refuse_change_of_release();

-- The second lock: the API writes a release once, and has no right to do anything else with it.
revoke update, delete, truncate on snapshot, released_cell from common_vision_api;
