-- Signatures on a request that wait for others.
ALTER TABLE access_grant ADD COLUMN signatures TEXT;
