-- Invoices and credit notes that the company issued here, by their place in the series of the year. A projection.
CREATE TABLE issued_invoice (
    company TEXT NOT NULL, year INTEGER NOT NULL, place INTEGER NOT NULL, document BLOB NOT NULL, number TEXT NOT NULL, credits BLOB,
    PRIMARY KEY (company, year, place)
) WITHOUT ROWID;
CREATE UNIQUE INDEX issued_invoice_document ON issued_invoice (company, document);
CREATE INDEX issued_invoice_credits ON issued_invoice (company, credits) WHERE credits IS NOT NULL;
