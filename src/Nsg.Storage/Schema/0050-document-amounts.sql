-- Documents by what they ask for: how people remember an invoice whose number they do not.
CREATE INDEX document_payable ON document (company, payable, day);
