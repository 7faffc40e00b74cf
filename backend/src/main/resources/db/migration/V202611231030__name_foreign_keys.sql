-- Two foreign keys had the names that PostgreSQL makes up; a refusal should say what was refused.
alter table unit rename constraint unit_ods_code_fkey to unit_is_of_an_organisation;
alter table response_note rename constraint response_note_response_id_fkey to response_note_is_on_a_response;
