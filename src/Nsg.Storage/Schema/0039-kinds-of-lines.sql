-- What a line supplies, goods or services, where whoever issued the document said it.
ALTER TABLE document_line ADD COLUMN kind TEXT;
