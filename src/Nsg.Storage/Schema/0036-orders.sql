-- Numbers of other documents that a document names: an order and its invoices are found from each other by them.
CREATE TABLE document_name (
    company TEXT NOT NULL, role TEXT NOT NULL, number TEXT NOT NULL, document BLOB NOT NULL, PRIMARY KEY (company, role, number, document)
) WITHOUT ROWID;
CREATE INDEX document_name_document ON document_name (company, document);
CREATE INDEX document_stored ON document (company, number) WHERE state = 'stored';
