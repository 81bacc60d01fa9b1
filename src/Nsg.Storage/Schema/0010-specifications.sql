-- The journal in order of registration, and the account of a customer or supplier, without sorting the books each time.
CREATE INDEX entry_sequence ON entry (company, sequence);
CREATE INDEX entry_line_party ON entry_line (company, party, day) WHERE party IS NOT NULL;
