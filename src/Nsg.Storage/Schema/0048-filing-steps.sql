-- What became of a report after its file was made: uploaded by a person, answered, answered again in correction: projections.
ALTER TABLE report_filing ADD COLUMN uploaded TEXT;
ALTER TABLE report_filing ADD COLUMN uploaded_by TEXT;
ALTER TABLE report_filing ADD COLUMN answered_as TEXT;

CREATE TABLE report_answer (
    company TEXT NOT NULL, filing BLOB NOT NULL, sequence INTEGER NOT NULL, state TEXT NOT NULL, reference TEXT, answer TEXT, actor TEXT NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY (company, filing, sequence)
);
