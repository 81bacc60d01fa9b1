-- Accesses that were passed on or take the place of others (projection), and when each was last used (follows the access stream).
ALTER TABLE access_grant ADD COLUMN parent BLOB;
ALTER TABLE access_grant ADD COLUMN replaces BLOB;
ALTER TABLE grant_use ADD COLUMN last INTEGER;
