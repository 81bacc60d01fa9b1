-- Credit notes, and invoices of less than nothing, which give money back too: newest first, by who gave them.
CREATE INDEX document_credit ON document (company, direction, day, document) WHERE kind = 'credit-note' OR payable < '0';
