-- Recurring entries and accruals: projections.
CREATE TABLE entry_plan (
    company TEXT NOT NULL, plan BLOB NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, entry BLOB, source BLOB,
    actor TEXT NOT NULL, time INTEGER NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (company, plan, version)
) WITHOUT ROWID;

CREATE TABLE entry_plan_stop (
    company TEXT NOT NULL, plan BLOB NOT NULL, why TEXT NOT NULL, entry BLOB, actor TEXT NOT NULL, time INTEGER NOT NULL, PRIMARY KEY (company, plan)
) WITHOUT ROWID;

CREATE TABLE entry_plan_posting (
    company TEXT NOT NULL, plan BLOB NOT NULL, occurrence TEXT NOT NULL, version INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (company, plan, occurrence)
) WITHOUT ROWID;
CREATE INDEX entry_plan_posting_entry ON entry_plan_posting (company, entry);
