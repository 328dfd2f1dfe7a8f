import { isDeepStrictEqual } from 'node:util';
import type { PartnerRecord, SourceRecord } from '@maillage/kit';
import type { Establishment } from './establishment.ts';

export const FINESS_SECTION = 'Extraction FINESS des établissements';

export interface Telling {
  establishment: Establishment;
  /** False where another partner has that number: it is then left to it. */
  mayHaveSiret: boolean;
  /** Name of the file. */
  file: string;
}

/** The partner once FINESS has told of it; the stored one itself when it tells nothing new, even in a file of another name. */
export function mergePartner(
  id: string,
  stored: PartnerRecord | null,
  { establishment, mayHaveSiret, file }: Telling,
): PartnerRecord {
  const { finess, name, category, communeCode } = establishment;
  const siret = (mayHaveSiret ? establishment.siret : null) ?? stored?.siret ?? null;
  const source: SourceRecord = { document: file, section: FINESS_SECTION, url: null };
  const merged: PartnerRecord = {
    rna: null,
    siren: null,
    ...stored,
    id,
    finess,
    name,
    category,
    communeCode,
    siret,
    provenance: 'OFFICIAL',
    sources: stored?.sources ?? [],
  };
  if (siret !== null) merged.siren = siret.slice(0, 9);
  const isNamed = merged.sources.some(({ section }) => section === FINESS_SECTION);
  if (stored && isNamed && isDeepStrictEqual(stored, merged)) return stored;
  const others = stored?.provenance === 'ILLUSTRATIVE' ? [] : merged.sources;
  return { ...merged, sources: [...others.filter(({ section }) => section !== FINESS_SECTION), source] };
}
