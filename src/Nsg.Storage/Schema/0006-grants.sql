-- Grants and signatory rights: projections. Uses of a grant and the names of its client are not: they follow the access stream and the keys.
CREATE TABLE access_grant (
    company TEXT NOT NULL, access_grant BLOB NOT NULL, client TEXT NOT NULL, state TEXT NOT NULL, terms TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL,
    requested INTEGER NOT NULL, decided INTEGER, decided_by TEXT, why TEXT, sequence INTEGER NOT NULL, PRIMARY KEY (company, access_grant)
);
CREATE INDEX access_grant_client ON access_grant (company, client, sequence);

CREATE TABLE company_rights (
    company TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, source TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE grant_use (
    company TEXT NOT NULL, access_grant BLOB NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (company, access_grant)
);

ALTER TABLE client_key ADD COLUMN subject TEXT;
