-- People who ask companies for data in the name of a client: of the node. What is taken back stays on record.
CREATE TABLE person_client (
    client TEXT NOT NULL, person TEXT NOT NULL, given TEXT NOT NULL, given_by TEXT NOT NULL, taken TEXT, taken_by TEXT,
    PRIMARY KEY (client, person, given)
) WITHOUT ROWID;
CREATE INDEX person_client_person ON person_client (person);
