-- Whether and where a company lets itself be found; null for not at all.
ALTER TABLE company ADD COLUMN listed_at TEXT;
ALTER TABLE company ADD COLUMN listed_since TEXT;
ALTER TABLE company ADD COLUMN moved_away INTEGER;
