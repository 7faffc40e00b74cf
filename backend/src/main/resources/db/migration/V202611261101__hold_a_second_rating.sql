-- How important each item is in the person's role, in the item order of the questionnaire version: 1 to points, 0 not rated.
-- A sheet has these only from the first such rating on, so that the many questionnaires without one carry nothing.
alter table response
    add column importance          smallint[],
    -- As given_at is to answers.
    add column importance_given_at integer[],
    add constraint response_importance_is_per_item check (importance is null or cardinality(importance) = cardinality(answers)),
    add constraint response_importance_given_at_iff_draft
        check ((state = 'DRAFT' and importance is not null) = (importance_given_at is not null)),
    add constraint response_importance_given_at_per_item
        check (importance_given_at is null or cardinality(importance_given_at) = cardinality(importance));
