-- Whose signature checkpoints of this database carry: several processes may serve it, and all sign with one key.
CREATE TABLE node_signer (
    place INTEGER NOT NULL PRIMARY KEY, note_key TEXT NOT NULL, since INTEGER NOT NULL
);
