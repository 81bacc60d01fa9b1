-- Balances by day, so that a report up to any day reads no lines: a projection.
CREATE TABLE day_balance (
    company TEXT NOT NULL, day TEXT NOT NULL, account TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL, opening INTEGER NOT NULL,
    PRIMARY KEY (company, day, account)
) WITHOUT ROWID;
INSERT INTO day_balance (company, day, account, debit, credit, opening)
SELECT company, day, account, sum(CASE WHEN opening = 0 THEN debit ELSE 0 END), sum(CASE WHEN opening = 0 THEN credit ELSE 0 END),
    sum(CASE WHEN opening = 1 THEN debit - credit ELSE 0 END)
FROM entry_line GROUP BY company, day, account;

-- Most vouchers stem from no document.
DROP INDEX entry_document;
CREATE INDEX entry_document ON entry (company, document) WHERE document IS NOT NULL;
