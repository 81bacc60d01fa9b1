-- The accounts of a proposal that goes to several: part of the projection of documents.
ALTER TABLE document ADD COLUMN proposal_shares TEXT;

-- Words and amounts of vouchers, written a little after them: no projection, but made of the tables of vouchers and thrown away with them.
CREATE TABLE search_place (
    company TEXT NOT NULL PRIMARY KEY, sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE search_word (
    company TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL, sequence INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (company, word, day, sequence)
) WITHOUT ROWID;

CREATE TABLE search_amount (
    company TEXT NOT NULL, amount INTEGER NOT NULL, day TEXT NOT NULL, sequence INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (company, amount, day, sequence)
) WITHOUT ROWID;
