-- Locks, closed years, archived accounts and what links entries: projections.
CREATE TABLE period_lock (
    company TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL, actor TEXT NOT NULL,
    time INTEGER NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (company, first_day, last_day)
) WITHOUT ROWID;

CREATE TABLE closed_year (
    company TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, result TEXT NOT NULL, entry BLOB, actor TEXT NOT NULL,
    time INTEGER NOT NULL, PRIMARY KEY (company, first_day)
) WITHOUT ROWID;

CREATE TABLE archived_account (
    company TEXT NOT NULL, number TEXT NOT NULL, why TEXT, PRIMARY KEY (company, number)
) WITHOUT ROWID;

CREATE TABLE entry_request (
    company TEXT NOT NULL, request TEXT NOT NULL, hash TEXT NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (company, request)
) WITHOUT ROWID;

CREATE TABLE entry_correction (
    company TEXT NOT NULL, entry BLOB NOT NULL, corrects BLOB NOT NULL, PRIMARY KEY (company, entry)
) WITHOUT ROWID;
CREATE INDEX entry_correction_of ON entry_correction (company, corrects);

CREATE TABLE entry_attachment (
    company TEXT NOT NULL, entry BLOB NOT NULL, document BLOB NOT NULL, PRIMARY KEY (company, entry, document)
) WITHOUT ROWID;
CREATE INDEX entry_attachment_document ON entry_attachment (company, document);

CREATE TABLE entry_date_reason (
    company TEXT NOT NULL, entry BLOB NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (company, entry)
) WITHOUT ROWID;

CREATE INDEX entry_reverses ON entry (company, reverses) WHERE reverses IS NOT NULL;
