ALTER TABLE run ADD COLUMN note TEXT;
UPDATE run SET note = 'from version 1';
