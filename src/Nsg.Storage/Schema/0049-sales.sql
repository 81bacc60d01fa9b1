-- What the company sold, newest first, and what of it is not paid: the list of sales invoices.
CREATE INDEX document_sale ON document (company, day, document) WHERE direction = 'sale';
CREATE INDEX item_sale_open ON item (company, day, item) WHERE direction = 0 AND open <> 0;
