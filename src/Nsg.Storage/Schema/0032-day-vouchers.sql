-- Vouchers by day, all of them, and those that move something: they have lines and open no year. A projection, so that nobody counts vouchers.
CREATE TABLE day_voucher (
    company TEXT NOT NULL, day TEXT NOT NULL, vouchers INTEGER NOT NULL, moving INTEGER NOT NULL, PRIMARY KEY (company, day)
) WITHOUT ROWID;
INSERT INTO day_voucher (company, day, vouchers, moving)
SELECT e.company, e.day, count(*),
    sum(CASE WHEN e.kind <> 'opening' AND EXISTS (SELECT 1 FROM entry_line l WHERE l.company = e.company AND l.entry = e.entry) THEN 1 ELSE 0 END)
FROM entry e GROUP BY e.company, e.day;
