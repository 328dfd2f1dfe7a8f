-- The secret that sealed those of webhooks alone is now the one that every key of this installation is made from.

UPDATE secret SET name = 'installation' WHERE name = 'webhooks';
