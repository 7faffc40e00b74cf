-- What is due to be archived, and nothing else.
create index feedback_round_due_to_archive on feedback_round (released_on) where state = 'RELEASED';
