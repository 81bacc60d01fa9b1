-- What the business register says of a company: a projection.
CREATE TABLE company_register (
    company TEXT NOT NULL PRIMARY KEY, registered TEXT NOT NULL, form TEXT NOT NULL, form_name TEXT, address TEXT, postal TEXT, activities TEXT NOT NULL, proceedings INTEGER NOT NULL
) WITHOUT ROWID;
