-- How many people the staff list had when the window closed, by where they are and what they do (JSON): what response rates are of.
-- Null where the window had closed before this was kept.
alter table cycle add column frozen_staff text;
grant update (frozen_staff) on cycle to common_vision_maintenance;
