-- Bank lines and settlements that the clearing account holds something of: few, whatever the size of the books.
CREATE INDEX bank_line_left ON bank_line (company, day, line) WHERE purpose = 0 AND used <> payment;
CREATE INDEX settlement_held ON settlement (company, payer) WHERE held = 1;
