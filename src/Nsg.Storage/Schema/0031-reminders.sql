-- Reminders of invoices that were overdue: a projection.
CREATE TABLE reminder (
    company TEXT NOT NULL, item BLOB NOT NULL, sequence INTEGER NOT NULL, day TEXT NOT NULL, open INTEGER NOT NULL, actor TEXT NOT NULL,
    PRIMARY KEY (company, item, sequence)
) WITHOUT ROWID;
