-- What pages look up by: documents in order of arrival and by number, bank lines by day.
CREATE INDEX document_sequence ON document (company, sequence);
CREATE INDEX document_own_number ON document (company, number);
CREATE INDEX document_party_name ON document (company, party_name);
CREATE INDEX bank_line_day ON bank_line (company, day);
