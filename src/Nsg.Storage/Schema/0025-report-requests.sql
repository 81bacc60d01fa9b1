-- Callers' keys of what they asked about reports, and the record that holds what was handed over: projections.
CREATE TABLE report_request (
    company TEXT NOT NULL, request TEXT NOT NULL, hash TEXT NOT NULL, filing BLOB, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, request)
) WITHOUT ROWID;

ALTER TABLE report_filing ADD COLUMN sent_sequence INTEGER;

-- The VAT number of the other party as it stands on the document, for lists of sales within the EU.
ALTER TABLE document ADD COLUMN party_vat TEXT;
