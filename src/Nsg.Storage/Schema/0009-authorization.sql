-- The authorization server: what clients prove themselves with, what was handed out to them, and what may be used once. Nothing here is a
-- company's. Of everything secret only a SHA-256 hash is kept.
CREATE TABLE oauth_client (
    client TEXT NOT NULL PRIMARY KEY, jwks TEXT, certificate TEXT, redirects TEXT NOT NULL, statutes TEXT NOT NULL, source TEXT NOT NULL
);

CREATE TABLE oauth_ticket (
    hash BLOB NOT NULL PRIMARY KEY, kind TEXT NOT NULL, client TEXT NOT NULL, family BLOB NOT NULL, facts TEXT NOT NULL,
    expires INTEGER NOT NULL, used INTEGER NOT NULL
);
CREATE INDEX oauth_ticket_family ON oauth_ticket (family);
CREATE INDEX oauth_ticket_expires ON oauth_ticket (expires);

CREATE TABLE oauth_once (
    hash BLOB NOT NULL PRIMARY KEY, expires INTEGER NOT NULL
);
CREATE INDEX oauth_once_expires ON oauth_once (expires);

CREATE TABLE oauth_statement_issuer (
    issuer TEXT NOT NULL PRIMARY KEY, jwks TEXT NOT NULL
);

CREATE TABLE oauth_seed (
    name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL
);
