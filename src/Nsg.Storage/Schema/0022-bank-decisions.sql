-- What a person decided on bank lines: a projection. Items are on the line itself, which matching reads.
ALTER TABLE bank_line ADD COLUMN chosen TEXT;
ALTER TABLE bank_line ADD COLUMN chosen_amount INTEGER;
ALTER TABLE bank_line ADD COLUMN chosen_base INTEGER;

CREATE TABLE bank_decision (
    company TEXT NOT NULL, line BLOB NOT NULL, account TEXT, entry BLOB, why TEXT NOT NULL, actor TEXT NOT NULL, time INTEGER NOT NULL,
    sequence INTEGER NOT NULL, PRIMARY KEY (company, line)
) WITHOUT ROWID;

CREATE TABLE bank_request (
    company TEXT NOT NULL, request TEXT NOT NULL, hash TEXT NOT NULL, line BLOB NOT NULL, PRIMARY KEY (company, request)
) WITHOUT ROWID;
