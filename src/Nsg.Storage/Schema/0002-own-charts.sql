-- Registers of a company's own, and where taken-over vouchers come from: projections too.
CREATE TABLE account (
    company TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, type INTEGER NOT NULL, turnover INTEGER NOT NULL, standard TEXT,
    PRIMARY KEY (company, number)
) WITHOUT ROWID;

CREATE TABLE party (
    company TEXT NOT NULL, role TEXT NOT NULL, id TEXT NOT NULL, party TEXT NOT NULL, name TEXT NOT NULL, number TEXT, country TEXT, account TEXT,
    PRIMARY KEY (company, role, id)
) WITHOUT ROWID;

CREATE TABLE tax_code (
    company TEXT NOT NULL, code TEXT NOT NULL, name TEXT, rate TEXT, standard TEXT, PRIMARY KEY (company, code)
) WITHOUT ROWID;

CREATE TABLE dimension (
    company TEXT NOT NULL, dimension TEXT NOT NULL, name TEXT, parent TEXT, PRIMARY KEY (company, dimension)
) WITHOUT ROWID;

CREATE TABLE dimension_object (
    company TEXT NOT NULL, dimension TEXT NOT NULL, object TEXT NOT NULL, name TEXT, PRIMARY KEY (company, dimension, object)
) WITHOUT ROWID;

CREATE TABLE financial_year (
    company TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, PRIMARY KEY (company, first_day)
) WITHOUT ROWID;

CREATE TABLE book_import (
    company TEXT NOT NULL, sequence INTEGER NOT NULL, import BLOB NOT NULL, format TEXT NOT NULL, version TEXT NOT NULL, file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL, vouchers INTEGER NOT NULL, lines INTEGER NOT NULL, first_day TEXT, last_day TEXT, opening BLOB, warnings TEXT NOT NULL,
    PRIMARY KEY (company, sequence)
) WITHOUT ROWID;

CREATE TABLE entry_source (
    company TEXT NOT NULL, series TEXT NOT NULL, number TEXT NOT NULL, year INTEGER NOT NULL, entry BLOB NOT NULL, registered TEXT, reference TEXT,
    PRIMARY KEY (company, entry)
) WITHOUT ROWID;
CREATE INDEX entry_source_number ON entry_source (company, series, number, year);

CREATE TABLE entry_line_object (
    company TEXT NOT NULL, dimension TEXT NOT NULL, object TEXT NOT NULL, entry BLOB NOT NULL, line INTEGER NOT NULL,
    PRIMARY KEY (company, dimension, object, entry, line)
) WITHOUT ROWID;
CREATE INDEX entry_line_object_entry ON entry_line_object (company, entry, line);

CREATE TABLE entry_line_detail (
    company TEXT NOT NULL, entry BLOB NOT NULL, line INTEGER NOT NULL, quantity TEXT, reference TEXT, PRIMARY KEY (company, entry, line)
) WITHOUT ROWID;

-- Books on their way in, nobody's until the last record: not part of the log, not a projection.
CREATE TABLE staging (
    company TEXT NOT NULL, staging TEXT NOT NULL, is_new INTEGER NOT NULL, touched INTEGER NOT NULL, PRIMARY KEY (company, staging)
) WITHOUT ROWID;

CREATE TABLE staging_record (
    company TEXT NOT NULL, staging TEXT NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, payload BLOB NOT NULL,
    PRIMARY KEY (company, staging, ordinal)
) WITHOUT ROWID;
