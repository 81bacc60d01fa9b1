-- Keys that end by themselves, and who made and closed them.
ALTER TABLE client_key ADD COLUMN expires TEXT;
ALTER TABLE client_key ADD COLUMN created_by TEXT;
ALTER TABLE client_key ADD COLUMN revoked_by TEXT;

-- Test companies of people who write programs: of the node, and the only companies that can be removed.
CREATE TABLE sandbox (
    sandbox TEXT NOT NULL PRIMARY KEY, person TEXT NOT NULL, made TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sandbox_person ON sandbox (person);
