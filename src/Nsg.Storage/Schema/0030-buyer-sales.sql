-- What each buyer bought with a VAT code without tax, by month of the VAT date: lists of sales within the EU are asked of these. A projection.
-- An empty buyer or VAT number stands for none, since they are part of the key.
CREATE TABLE buyer_sale (
    company TEXT NOT NULL, vat_code TEXT NOT NULL, month TEXT NOT NULL, buyer TEXT NOT NULL, vat_number TEXT NOT NULL, proven INTEGER NOT NULL, sold INTEGER NOT NULL,
    PRIMARY KEY (company, vat_code, month, buyer, vat_number, proven)
) WITHOUT ROWID;

INSERT INTO buyer_sale (company, vat_code, month, buyer, vat_number, proven, sold)
SELECT company, vat_code, month, buyer, vat_number, proven, sum(sold) FROM (
    SELECT l.company, l.vat_code, substr(l.vat_day, 1, 7) AS month, coalesce(d.party_vat, '') AS vat_number, CASE WHEN d.document IS NULL THEN 0 ELSE 1 END AS proven,
        coalesce(l.party, (SELECT max(o.party) FROM entry_line o WHERE o.company = l.company AND o.entry = l.entry), '') AS buyer, l.credit - l.debit AS sold
    FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry LEFT JOIN document d ON d.company = e.company AND d.document = e.document
    WHERE l.vat_code IS NOT NULL AND l.vat_day IS NOT NULL AND l.vat_part = 'base' AND rtrim(coalesce(l.vat_rate, ''), '0.') = '') AS sale
GROUP BY company, vat_code, month, buyer, vat_number, proven;

-- What a party was called, and which VAT number it had, on its latest document.
CREATE INDEX document_party ON document (company, party, day, sequence) WHERE party IS NOT NULL;
-- With the name, without which SQLite goes through the whole register.
CREATE INDEX party_key ON party (company, party, name);
