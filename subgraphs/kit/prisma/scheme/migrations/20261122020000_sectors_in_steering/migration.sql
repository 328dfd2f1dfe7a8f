-- The sectors of psychiatry associated with a CLSM's steering can now be filtered by: the facets of the records that are there already.
UPDATE scheme
SET facets = facets || ARRAY(
  SELECT key || '=' || value
  FROM jsonb_each_text(details)
  WHERE key IN ('adultSectorsInSteering', 'childSectorsInSteering') AND value IS NOT NULL
)
WHERE details ?| ARRAY['adultSectorsInSteering', 'childSectorsInSteering'];
