-- Documents of a stretch of days and of a kind, in order of arrival: what the inbox is asked for.
CREATE INDEX document_day ON document (company, day, sequence);
CREATE INDEX document_kind ON document (company, kind, sequence);
