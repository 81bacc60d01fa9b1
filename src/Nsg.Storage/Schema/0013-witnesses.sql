-- Witnesses and time stamps of checkpoints, and what this node witnesses for others: evidence beside the log, not projections.
CREATE TABLE log_cosignature (
    company TEXT NOT NULL, books INTEGER NOT NULL, access INTEGER NOT NULL, witness TEXT NOT NULL, signature TEXT NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY (company, books, access, witness)
) WITHOUT ROWID;

CREATE TABLE log_stamp (
    company TEXT NOT NULL, books INTEGER NOT NULL, access INTEGER NOT NULL, authority TEXT NOT NULL, token BLOB NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY (company, books, access, authority)
) WITHOUT ROWID;

CREATE TABLE witnessed_log (
    company TEXT NOT NULL PRIMARY KEY, note TEXT NOT NULL, time INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE witness_trust (
    note_key TEXT NOT NULL PRIMARY KEY, added INTEGER NOT NULL
) WITHOUT ROWID;
