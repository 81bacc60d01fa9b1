-- Signed checkpoints that were given out, and the public keys of who signed them: evidence beside the log, not a projection.
CREATE TABLE log_checkpoint (
    company TEXT NOT NULL, books INTEGER NOT NULL, access INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (company, books, access)
) WITHOUT ROWID;

CREATE TABLE log_checkpoint_key (
    company TEXT NOT NULL, note_key TEXT NOT NULL, PRIMARY KEY (company, note_key)
) WITHOUT ROWID;
