-- How the items of a questionnaire version behave, as released on one day: over whole organisations as they were published.
create table item_release (
    id                    uuid    primary key,
    questionnaire_key     text    not null,
    questionnaire_version integer not null,
    released_on           date    not null,
    people                integer not null,
    content               text    not null,
    content_hash          text    not null,

    constraint item_release_is_of_a_questionnaire    foreign key (questionnaire_key, questionnaire_version)
        references questionnaire_version (key, version),
    constraint item_release_is_of_a_hundred          check (people >= 100),
    constraint item_release_hash_is_of_the_content   check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index item_release_by_questionnaire on item_release (questionnaire_key, questionnaire_version, released_on desc);

-- Its ledger: the cycles whose organisations it covers, each whole. A cycle's answers enter one release at most.
create table item_release_cycle (
    cycle_id   uuid primary key,
    release_id uuid not null,

    constraint item_release_cycle_is_published   foreign key (cycle_id) references snapshot (cycle_id),
    constraint item_release_cycle_is_of_a_release foreign key (release_id) references item_release (id)
);

create trigger item_release_never_changes
    before update or delete or truncate on item_release for each statement execute function refuse_change_of_release();

create trigger item_release_cycle_never_changes
    before update or delete or truncate on item_release_cycle for each statement execute function refuse_change_of_release();

revoke update, delete, truncate on item_release, item_release_cycle from common_vision_api;
