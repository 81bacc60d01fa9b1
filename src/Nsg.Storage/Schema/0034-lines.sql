-- Lines of invoices, credit notes and receipts as they count: a projection. Amounts of credit notes are negative.
CREATE TABLE document_line (
    company TEXT NOT NULL, day TEXT NOT NULL, document BLOB NOT NULL, line INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
    sellers_id TEXT, buyers_id TEXT, standard_id TEXT, standard_scheme TEXT, classes TEXT, quantity TEXT, unit TEXT, amount INTEGER NOT NULL,
    base INTEGER, origin TEXT, vat_category TEXT, vat_rate TEXT, account TEXT, properties TEXT,
    PRIMARY KEY (company, day, document, line)
) WITHOUT ROWID;

-- Items of catalogues, each as one catalogue says it, and the record that ended it; codes that mean others; emission factors: projections.
CREATE TABLE catalogue_item (
    company TEXT NOT NULL, seller TEXT NOT NULL, item TEXT NOT NULL, sequence INTEGER NOT NULL, line INTEGER NOT NULL, document BLOB NOT NULL,
    contract TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, sellers_id TEXT, gtin TEXT, classes TEXT, properties TEXT, certificates TEXT,
    origin TEXT, vat_category TEXT, vat_rate TEXT, unit TEXT, first_day TEXT, last_day TEXT, prices TEXT, ended INTEGER,
    PRIMARY KEY (company, seller, item, sequence, line)
) WITHOUT ROWID;

CREATE TABLE code_mapping (
    company TEXT NOT NULL, from_system TEXT NOT NULL, from_code TEXT NOT NULL, to_system TEXT NOT NULL, to_code TEXT NOT NULL,
    source TEXT NOT NULL, version TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (company, from_system, from_code, to_system)
) WITHOUT ROWID;

CREATE TABLE emission_factor (
    company TEXT NOT NULL, basis TEXT NOT NULL, system TEXT NOT NULL, code TEXT NOT NULL, unit TEXT NOT NULL, kilograms TEXT NOT NULL,
    source TEXT NOT NULL, version TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (company, basis, system, code, unit)
) WITHOUT ROWID;
