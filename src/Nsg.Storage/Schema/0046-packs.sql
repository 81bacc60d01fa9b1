-- Records of a company's books that came in with a large file, many in a row, until their rows are written (decision 0042).
CREATE TABLE log_pack (
    company TEXT NOT NULL, sequence INTEGER NOT NULL, records INTEGER NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (company, sequence)
);
