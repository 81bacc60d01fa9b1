-- What happens to reports before and while they are sent: projections.
ALTER TABLE report_filing ADD COLUMN adjustments TEXT;

CREATE TABLE report_adjustment (
    company TEXT NOT NULL, report TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, specification TEXT NOT NULL,
    value TEXT, tax TEXT, chosen TEXT, text TEXT, reason TEXT NOT NULL, actor TEXT NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, report, first_day, last_day, kind, target, specification)
) WITHOUT ROWID;

CREATE TABLE report_preview (
    company TEXT NOT NULL, report TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, actor TEXT NOT NULL, time INTEGER NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, report, first_day, last_day)
) WITHOUT ROWID;

CREATE TABLE report_attempt (
    company TEXT NOT NULL, sequence INTEGER NOT NULL, filing BLOB NOT NULL, channel TEXT NOT NULL, step TEXT NOT NULL, done INTEGER NOT NULL, status INTEGER, text TEXT,
    reference TEXT, time INTEGER NOT NULL, PRIMARY KEY (company, sequence)
) WITHOUT ROWID;
CREATE INDEX report_attempt_filing ON report_attempt (company, filing, sequence);

CREATE TABLE report_receipt (
    company TEXT NOT NULL, sequence INTEGER NOT NULL, place INTEGER NOT NULL, filing BLOB NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (company, sequence, place)
) WITHOUT ROWID;

CREATE TABLE report_standing (
    company TEXT NOT NULL, report TEXT NOT NULL, channel TEXT NOT NULL, warnings TEXT NOT NULL, until_day TEXT, actor TEXT NOT NULL, time INTEGER NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, report)
) WITHOUT ROWID;
