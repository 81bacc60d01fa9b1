-- What requests with the caller's own key were answered, in the transaction of what they did; for a month, so that whoever asks again is answered the same.
CREATE TABLE request_answer (
    company TEXT NOT NULL, request TEXT NOT NULL, hash TEXT NOT NULL, status INTEGER NOT NULL, location TEXT, body BLOB, time INTEGER NOT NULL,
    PRIMARY KEY (company, request)
) WITHOUT ROWID;
CREATE INDEX request_answer_time ON request_answer (company, time);
