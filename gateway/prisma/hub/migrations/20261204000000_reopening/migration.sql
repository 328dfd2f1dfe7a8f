-- Why, and when last, hubs that run on this database have had to be opened anew: they look for news of it.

ALTER TABLE restoration RENAME TO reopening;

ALTER TABLE reopening
  DROP COLUMN only_one,
  DROP COLUMN backup_at,
  -- RESTORED: everything was put back from a backup. REFERENCE: contours, movements or vintages of the COG were imported.
  ADD COLUMN reason text COLLATE "C" NOT NULL DEFAULT 'RESTORED' CHECK (reason IN ('RESTORED', 'REFERENCE')),
  ADD PRIMARY KEY (reason);

ALTER TABLE reopening ALTER COLUMN reason DROP DEFAULT;
