import type { PartnerCategory, PartnerRecord } from '@maillage/kit';
import { recordId } from '../../record-id.ts';
import type { Place } from '../atlas/place.ts';
import { illustrative } from '../source.ts';

export interface Naming {
  category: PartnerCategory;
  name: string;
  place: Place;
  /** Tells apart two of the same name. */
  territory: string;
}

/** A partner with no number of any register: the picture makes none up. */
export function partnerRecord({ category, name, place, territory }: Naming): PartnerRecord {
  return {
    ...illustrative('Partenaires'),
    id: recordId('partner', `illustratif/${territory}/${name}`),
    name,
    category,
    siren: null,
    siret: null,
    finess: null,
    rna: null,
    communeCode: place.code,
  };
}
