-- When and by whom a grant was given, kept when it ended since. What ended before this was kept is known again after a rebuild.
ALTER TABLE access_grant ADD COLUMN given INTEGER;
ALTER TABLE access_grant ADD COLUMN given_by TEXT;
UPDATE access_grant SET given = decided, given_by = decided_by WHERE state = 'Given';
