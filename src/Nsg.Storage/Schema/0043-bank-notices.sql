-- What banks notified of single entries (camt.054): each waits for the statement that books it.
CREATE TABLE bank_notice (
    company TEXT NOT NULL, document BLOB NOT NULL, ordinal INTEGER NOT NULL, notification TEXT NOT NULL, bank_account TEXT NOT NULL,
    currency TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL, payments INTEGER NOT NULL, reference TEXT, servicer TEXT, batches TEXT NOT NULL,
    line BLOB, joined_by TEXT, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, document, ordinal)
) WITHOUT ROWID;
CREATE INDEX bank_notice_account ON bank_notice (company, bank_account, day);

-- The bank's own names of an entry, and the notification that told what it is made of.
ALTER TABLE bank_line ADD COLUMN servicer TEXT;
ALTER TABLE bank_line ADD COLUMN batches TEXT;
ALTER TABLE bank_line ADD COLUMN notice BLOB;
