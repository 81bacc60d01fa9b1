-- Payments that were ordered of the bank, and the documents in them: projections. Amounts of credit notes are negative.
CREATE TABLE payment_order (
    company TEXT NOT NULL, payment_order BLOB NOT NULL, message TEXT NOT NULL, account TEXT NOT NULL, currency TEXT NOT NULL, actor TEXT NOT NULL, time INTEGER NOT NULL,
    sequence INTEGER NOT NULL, cancelled TEXT, PRIMARY KEY (company, payment_order)
);
CREATE UNIQUE INDEX payment_order_message ON payment_order (company, message);
CREATE INDEX payment_order_sequence ON payment_order (company, sequence);
CREATE TABLE payment (
    company TEXT NOT NULL, payment_order BLOB NOT NULL, place INTEGER NOT NULL, end_to_end TEXT NOT NULL, day TEXT NOT NULL, payee TEXT NOT NULL, account TEXT NOT NULL,
    currency TEXT NOT NULL, amount INTEGER NOT NULL, state TEXT NOT NULL, code TEXT, reason TEXT, PRIMARY KEY (company, payment_order, place)
) WITHOUT ROWID;
CREATE TABLE payment_item (
    company TEXT NOT NULL, item BLOB NOT NULL, payment_order BLOB NOT NULL, place INTEGER NOT NULL, number TEXT NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (company, item, payment_order, place)
) WITHOUT ROWID;
CREATE INDEX payment_item_order ON payment_item (company, payment_order, place);
