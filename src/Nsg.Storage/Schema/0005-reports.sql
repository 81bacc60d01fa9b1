-- Reports approved, sent and answered: a projection.
ALTER TABLE company ADD COLUMN vat_period TEXT;

CREATE TABLE report_filing (
    company TEXT NOT NULL, filing BLOB NOT NULL, report TEXT NOT NULL, version INTEGER NOT NULL, period TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
    state TEXT NOT NULL, figures TEXT NOT NULL, warnings TEXT NOT NULL, replaces BLOB, approved_by TEXT NOT NULL, approved INTEGER NOT NULL,
    sent_by TEXT, sent INTEGER, channel TEXT, format TEXT, sha256 TEXT, answered INTEGER, reference TEXT, answer TEXT, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, filing)
);
CREATE INDEX report_filing_period ON report_filing (company, report, first_day, last_day);
