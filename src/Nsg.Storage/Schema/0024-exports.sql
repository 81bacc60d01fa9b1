-- The vouchers of one series by day, without looking at those of others; and the opening entries, which are few.
DROP INDEX entry_day;
CREATE INDEX entry_day ON entry (company, day, sequence, series);
CREATE INDEX entry_opening ON entry (company, day) WHERE kind = 'opening';

-- VAT lines by code and day, as all who ask name codes.
DROP INDEX entry_line_vat;
CREATE INDEX entry_line_vat ON entry_line (company, vat_code, vat_day) WHERE vat_code IS NOT NULL;

-- What customers and suppliers owe and are owed, by month: a projection.
CREATE TABLE party_balance (
    company TEXT NOT NULL, party TEXT NOT NULL, account TEXT NOT NULL, month TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL, opening INTEGER NOT NULL,
    PRIMARY KEY (company, party, account, month)
) WITHOUT ROWID;
INSERT INTO party_balance (company, party, account, month, debit, credit, opening)
SELECT company, party, account, substr(day, 1, 7), sum(CASE WHEN opening = 0 THEN debit ELSE 0 END), sum(CASE WHEN opening = 0 THEN credit ELSE 0 END),
    sum(CASE WHEN opening = 1 THEN debit - credit ELSE 0 END)
FROM entry_line WHERE party IS NOT NULL GROUP BY company, party, account, substr(day, 1, 7);
