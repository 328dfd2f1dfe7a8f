import type { PartnerCategory } from '../vocabulary/index.ts';
import type { Provenanced } from './provenance.ts';

/** An organisation that schemes meet: a hospital, an association, a commune, an ARS delegation… never a person. */
export interface PartnerRecord extends Provenanced {
  /** Opaque id, `partner_…`. */
  id: string;
  name: string;
  category: PartnerCategory;
  siren: string | null;
  siret: string | null;
  finess: string | null;
  rna: string | null;
  /** COG code of the commune (or arrondissement municipal) of its seat. */
  communeCode: string | null;
}
