-- Node-wide reference data.
CREATE TABLE rate (
    base TEXT NOT NULL, currency TEXT NOT NULL, day TEXT NOT NULL, rate TEXT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (base, currency, day)
) WITHOUT ROWID;

CREATE TABLE client_key (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash BLOB NOT NULL, company TEXT, scope TEXT NOT NULL,
    created TEXT NOT NULL, revoked TEXT
) WITHOUT ROWID;

-- The log: the only truth.
CREATE TABLE log_head (
    company TEXT NOT NULL, stream INTEGER NOT NULL, size INTEGER NOT NULL, edge BLOB NOT NULL,
    PRIMARY KEY (company, stream)
) WITHOUT ROWID;

CREATE TABLE log_record (
    company TEXT NOT NULL, stream INTEGER NOT NULL, sequence INTEGER NOT NULL, time INTEGER NOT NULL, kind TEXT NOT NULL,
    actor TEXT NOT NULL, payload BLOB, salt BLOB, payload_hash BLOB NOT NULL, leaf BLOB NOT NULL,
    PRIMARY KEY (company, stream, sequence)
);

-- Roots of complete subtrees of 256, 65536 ... leaves, so that a proof never reads the whole tree.
CREATE TABLE log_node (
    company TEXT NOT NULL, stream INTEGER NOT NULL, level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (company, stream, level, position)
) WITHOUT ROWID;

CREATE TABLE original (
    company TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, compressed BLOB NOT NULL,
    PRIMARY KEY (company, sha256)
);

-- Projections: made of the log alone.
CREATE TABLE company (
    company TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, currency TEXT NOT NULL,
    auto_post_limit TEXT, checks_strictly INTEGER NOT NULL, created INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE company_identifier (
    company TEXT NOT NULL, identifier TEXT NOT NULL, PRIMARY KEY (company, identifier)
) WITHOUT ROWID;
CREATE UNIQUE INDEX company_identifier_value ON company_identifier (identifier);

CREATE TABLE document (
    company TEXT NOT NULL, document BLOB NOT NULL, transaction_id BLOB NOT NULL, sequence INTEGER NOT NULL, sha256 TEXT NOT NULL,
    size INTEGER NOT NULL, media_type TEXT NOT NULL, file_name TEXT, kind TEXT NOT NULL, direction TEXT NOT NULL,
    syntax TEXT NOT NULL, profile TEXT, number TEXT, day TEXT, party TEXT, party_name TEXT, currency TEXT, payable TEXT,
    state TEXT NOT NULL, reasons TEXT NOT NULL, warnings TEXT NOT NULL, proposal_account TEXT, proposal_confidence TEXT, proposal_why TEXT,
    PRIMARY KEY (company, document)
);
CREATE UNIQUE INDEX document_hash ON document (company, sha256);
CREATE INDEX document_transaction ON document (company, transaction_id);
CREATE INDEX document_number ON document (company, direction, party, number);
CREATE INDEX document_review ON document (company, sequence) WHERE state = 'review';

CREATE TABLE party_account (
    company TEXT NOT NULL, party TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (company, party, account)
) WITHOUT ROWID;

CREATE TABLE learnt_account (
    company TEXT NOT NULL, direction TEXT NOT NULL, party TEXT NOT NULL, accounting_cost TEXT NOT NULL, account TEXT NOT NULL,
    document BLOB NOT NULL, PRIMARY KEY (company, direction, party, accounting_cost)
) WITHOUT ROWID;

CREATE TABLE item (
    company TEXT NOT NULL, item BLOB NOT NULL, direction INTEGER NOT NULL, is_credit INTEGER NOT NULL, state INTEGER NOT NULL,
    party TEXT NOT NULL, party_name TEXT NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL, due TEXT NOT NULL, account TEXT NOT NULL,
    currency TEXT NOT NULL, amount INTEGER NOT NULL, base INTEGER, open INTEGER NOT NULL, base_open INTEGER, strength INTEGER,
    keys TEXT NOT NULL, PRIMARY KEY (company, item)
);
CREATE INDEX item_open ON item (company, due) WHERE open <> 0;

CREATE TABLE item_key (
    company TEXT NOT NULL, value TEXT NOT NULL, kind INTEGER NOT NULL, item BLOB NOT NULL,
    PRIMARY KEY (company, value, kind, item)
) WITHOUT ROWID;

CREATE TABLE bank_account (
    company TEXT NOT NULL, bank_account TEXT NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL, currency TEXT NOT NULL,
    PRIMARY KEY (company, bank_account)
) WITHOUT ROWID;

CREATE TABLE statement (
    company TEXT NOT NULL, sequence INTEGER NOT NULL, document BLOB NOT NULL, id TEXT NOT NULL, bank_account TEXT NOT NULL,
    account TEXT NOT NULL, currency TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, opening INTEGER, closing INTEGER,
    entries INTEGER NOT NULL, PRIMARY KEY (company, sequence)
) WITHOUT ROWID;
CREATE INDEX statement_account ON statement (company, account, first_day);

CREATE TABLE bank_line (
    company TEXT NOT NULL, line BLOB NOT NULL, document BLOB NOT NULL, statement TEXT NOT NULL, account TEXT NOT NULL, entry TEXT NOT NULL,
    ordinal INTEGER NOT NULL, part INTEGER NOT NULL, day TEXT NOT NULL, currency TEXT NOT NULL, amount INTEGER NOT NULL,
    payment INTEGER NOT NULL, base_payment INTEGER NOT NULL, purpose INTEGER NOT NULL, counterparty TEXT, text TEXT,
    used INTEGER NOT NULL, strength INTEGER, keys TEXT NOT NULL, named TEXT NOT NULL,
    PRIMARY KEY (company, line)
);
CREATE INDEX bank_line_statement ON bank_line (company, document, statement, ordinal, part);
CREATE INDEX bank_line_unmatched ON bank_line (company, day) WHERE strength IS NULL AND purpose = 0;

CREATE TABLE bank_key (
    company TEXT NOT NULL, value TEXT NOT NULL, kind INTEGER NOT NULL, line BLOB NOT NULL,
    PRIMARY KEY (company, value, kind, line)
) WITHOUT ROWID;

CREATE TABLE settlement (
    company TEXT NOT NULL, settlement BLOB NOT NULL, payer_kind INTEGER NOT NULL, payer BLOB NOT NULL, item BLOB NOT NULL,
    amount TEXT NOT NULL, payer_amount TEXT NOT NULL, base TEXT NOT NULL, payer_base TEXT NOT NULL, strength INTEGER NOT NULL,
    why TEXT NOT NULL, confidence TEXT NOT NULL, held INTEGER NOT NULL, entry BLOB, sequence INTEGER NOT NULL,
    PRIMARY KEY (company, settlement)
);
CREATE INDEX settlement_item ON settlement (company, item);
CREATE INDEX settlement_payer ON settlement (company, payer);

CREATE TABLE voucher_series (
    company TEXT NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (company, series, year)
) WITHOUT ROWID;

CREATE TABLE entry (
    company TEXT NOT NULL, entry BLOB NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL,
    day TEXT NOT NULL, text TEXT NOT NULL, document BLOB, reverses BLOB, reversed INTEGER NOT NULL, currency TEXT NOT NULL,
    rule TEXT, confidence TEXT, why TEXT, sequence INTEGER NOT NULL, registered INTEGER NOT NULL,
    PRIMARY KEY (company, entry)
);
CREATE UNIQUE INDEX entry_number ON entry (company, series, year, number);
CREATE INDEX entry_document ON entry (company, document);
CREATE INDEX entry_day ON entry (company, day, sequence);

CREATE TABLE entry_line (
    company TEXT NOT NULL, entry BLOB NOT NULL, line INTEGER NOT NULL, account TEXT NOT NULL, day TEXT NOT NULL, opening INTEGER NOT NULL,
    debit INTEGER NOT NULL, credit INTEGER NOT NULL, currency TEXT NOT NULL, amount INTEGER NOT NULL, text TEXT,
    vat_code TEXT, vat_part TEXT, vat_rate TEXT, vat_day TEXT, party TEXT, item BLOB,
    PRIMARY KEY (company, entry, line)
) WITHOUT ROWID;
CREATE INDEX entry_line_account ON entry_line (company, account, day);
CREATE INDEX entry_line_vat ON entry_line (company, vat_day, vat_code) WHERE vat_code IS NOT NULL;

CREATE TABLE balance (
    company TEXT NOT NULL, account TEXT NOT NULL, month TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL, opening INTEGER NOT NULL,
    PRIMARY KEY (company, account, month)
) WITHOUT ROWID;

CREATE TABLE flag (
    company TEXT NOT NULL, flag TEXT NOT NULL, kind TEXT NOT NULL, document BLOB, number TEXT, bank_entry TEXT, text TEXT NOT NULL,
    sequence INTEGER NOT NULL, PRIMARY KEY (company, flag)
) WITHOUT ROWID;
