-- Mandates of companies: a projection. Facts are the record that gave or passed the mandate on.
CREATE TABLE mandate (
    company TEXT NOT NULL, mandate BLOB NOT NULL, parent BLOB, facts TEXT NOT NULL, given INTEGER NOT NULL, sequence INTEGER NOT NULL,
    is_revoked INTEGER NOT NULL, why TEXT, PRIMARY KEY (company, mandate)
);
