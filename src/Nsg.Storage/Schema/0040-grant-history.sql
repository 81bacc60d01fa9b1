-- When and by whom a grant was given, kept when it ended since. Of grants from before, this is known after a rebuild.
ALTER TABLE access_grant ADD COLUMN given INTEGER;
ALTER TABLE access_grant ADD COLUMN given_by TEXT;
