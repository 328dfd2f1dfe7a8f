import { type Cog, stateOn, type TerritoryRef } from '@maillage/kit';
import { codesIn, wholeCommuneCode } from '../file/cells.ts';
import { Refusal } from '../report.ts';
import { type DistrictFacts, districtFacts } from './district-code.ts';

/** A district as a row of a list, or a feature of a file of contours, tells of it. */
export interface DistrictRow {
  code: string;
  name: string;
  facts: DistrictFacts;
  /** The communes that it lies in; null where the file does not say. */
  communes: TerritoryRef[] | null;
}

export interface WrittenDistrict {
  code: string;
  name: string;
  /** Codes of communes, whatever stands between them; null where the file has none to give. */
  communes: string | null;
}

/** The district of a row: codes are put right, and each commune must be known to some year of the COG. */
export function districtRow(written: WrittenDistrict, cog: Cog): DistrictRow | Refusal {
  const code = written.code.toUpperCase();
  const facts = districtFacts(code);
  if (!facts)
    return new Refusal(written.code, 'code de QPV attendu, par exemple QN09301M (2024) ou QP093001 (2015)');
  if (written.name === '') return new Refusal(code, 'quartier sans nom');
  if (written.communes === null) return { code, name: written.name, facts, communes: null };
  const communes = communesIn(written.communes, facts, cog);
  if (communes instanceof Refusal) return communes;
  if (communes.length === 0) return new Refusal(code, 'quartier sans commune');
  return { code, name: written.name, facts, communes };
}

function communesIn(text: string, { since }: DistrictFacts, cog: Cog): TerritoryRef[] | Refusal {
  const refs: TerritoryRef[] = [];
  for (const code of new Set(codesIn(text).map(wholeCommuneCode))) {
    const ref = (['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'] as const)
      .map((level) => ({ level, code }))
      .find((candidate) => stateOn(cog, candidate, since));
    if (!ref) return new Refusal(code, 'commune inconnue de tous les millésimes du COG');
    refs.push(ref);
  }
  return refs;
}
