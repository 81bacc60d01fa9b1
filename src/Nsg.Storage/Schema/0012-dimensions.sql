-- Objects of dimensions that nothing new is posted to: a projection.
CREATE TABLE archived_object (
    company TEXT NOT NULL, dimension TEXT NOT NULL, object TEXT NOT NULL, why TEXT, PRIMARY KEY (company, dimension, object)
) WITHOUT ROWID;
