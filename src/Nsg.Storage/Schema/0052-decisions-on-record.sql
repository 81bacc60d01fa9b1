-- Where the log tells what a person decided of a document, so that its page says who, when and why.
ALTER TABLE document ADD COLUMN decided INTEGER;
ALTER TABLE document ADD COLUMN account_confirmed INTEGER;
-- The account that a flag is about: it counts as the supplier's only once a person has confirmed it.
ALTER TABLE flag ADD COLUMN account TEXT;
