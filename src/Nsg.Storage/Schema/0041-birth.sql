-- Companies that are founded here, and their end.
ALTER TABLE company ADD COLUMN outside_vat INTEGER;
ALTER TABLE company ADD COLUMN last_day TEXT;
CREATE TABLE company_draft (
    company TEXT NOT NULL PRIMARY KEY, draft TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE company_end (
    company TEXT NOT NULL PRIMARY KEY, facts TEXT NOT NULL
) WITHOUT ROWID;
-- Registrations by the caller's own key: of the node, since the company is not there when it is asked for.
CREATE TABLE registration_request (
    request TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, registered TEXT NOT NULL
) WITHOUT ROWID;
