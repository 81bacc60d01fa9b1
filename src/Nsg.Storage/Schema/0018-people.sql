-- People who sign in, their roles and sessions: of the node, neither log nor projection. A role of the node itself has an empty company.
CREATE TABLE person (
    person TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, issuer TEXT NOT NULL, subject TEXT NOT NULL, added TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX person_subject ON person (issuer, subject);

CREATE TABLE person_role (
    company TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, given TEXT NOT NULL, given_by TEXT NOT NULL, taken TEXT, taken_by TEXT,
    PRIMARY KEY (company, person, role, given)
) WITHOUT ROWID;
CREATE INDEX person_role_person ON person_role (person);

-- Only a hash of a session's secret is kept.
CREATE TABLE person_session (
    session BLOB NOT NULL PRIMARY KEY, person TEXT NOT NULL, began INTEGER NOT NULL, seen INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX person_session_person ON person_session (person);
