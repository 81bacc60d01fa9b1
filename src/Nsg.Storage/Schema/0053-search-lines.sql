-- What lines and notes of documents say, and its words, written a little after the documents: no projection, but made of the originals and thrown away with the tables.
CREATE TABLE search_document_place (
    company TEXT NOT NULL PRIMARY KEY, sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE search_document_word (
    company TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL, sequence INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY (company, word, day, sequence)
) WITHOUT ROWID;

CREATE TABLE search_document_text (
    company TEXT NOT NULL, document BLOB NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (company, document, line)
) WITHOUT ROWID;
