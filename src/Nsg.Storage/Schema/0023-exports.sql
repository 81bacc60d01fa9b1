-- The vouchers of one series by day, without looking at those of others; and the opening entries, which are few.
DROP INDEX entry_day;
CREATE INDEX entry_day ON entry (company, day, sequence, series);
CREATE INDEX entry_opening ON entry (company, day) WHERE kind = 'opening';
