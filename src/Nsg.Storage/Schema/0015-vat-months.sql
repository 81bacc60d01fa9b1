-- Sums of VAT by month of the VAT date: a return over a large company is asked of these. A projection.
CREATE TABLE vat_balance (
    company TEXT NOT NULL, month TEXT NOT NULL, vat_code TEXT NOT NULL, vat_rate TEXT NOT NULL, base INTEGER NOT NULL, output INTEGER NOT NULL, input INTEGER NOT NULL,
    PRIMARY KEY (company, month, vat_code, vat_rate)
);

INSERT INTO vat_balance (company, month, vat_code, vat_rate, base, output, input)
SELECT company, substr(vat_day, 1, 7), vat_code, vat_rate,
    sum(CASE WHEN vat_part = 'base' THEN debit - credit ELSE 0 END),
    sum(CASE WHEN vat_part = 'output' THEN credit - debit ELSE 0 END),
    sum(CASE WHEN vat_part = 'input' THEN debit - credit ELSE 0 END)
FROM entry_line WHERE vat_code IS NOT NULL AND vat_day IS NOT NULL AND vat_rate IS NOT NULL
GROUP BY company, substr(vat_day, 1, 7), vat_code, vat_rate;
