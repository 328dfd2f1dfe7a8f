-- What partners that are one may have in common: the commune of their seat, their SIREN (which their SIRET begins with), their RNA number.

CREATE INDEX partner_commune ON partner (commune_code);
CREATE INDEX partner_siren ON partner ((coalesce(siren, left(siret, 9))));
CREATE INDEX partner_rna ON partner (rna);
