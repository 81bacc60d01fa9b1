-- Where a client is started from a company's page as an app; null for a client that is not.
ALTER TABLE oauth_client ADD COLUMN launch TEXT;
