-- What people with a role looked at on a company's pages: once for each person, day and kind (decision 0043). Of the node, neither log nor projection.
CREATE TABLE person_look (
    company TEXT NOT NULL, day TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (company, day, person, kind)
) WITHOUT ROWID;
CREATE INDEX person_look_person ON person_look (person, day);
CREATE INDEX person_look_day ON person_look (day);
