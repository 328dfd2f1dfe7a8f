import { type Cog, type ContourLevel, searchKey } from '@maillage/kit';
import { columnKey } from '../file/cells.ts';
import type { InputFeature } from '../file/features.ts';
import { propertyOf } from '../file/properties.ts';
import { territoryOn } from './contour-code.ts';

/** Which property of the features holds their code, and of which level. */
export interface Recognised {
  level: ContourLevel;
  /** The property as the file calls it. */
  property: string;
}

const ANY = ['code', 'insee', 'code_insee', 'codgeo', 'id', 'ref_insee'];

/** Properties that hold the code of a level, under the names of their publishers and vintages; the finer level first. */
const CODES: readonly (readonly [ContourLevel, readonly string[]])[] = [
  ['QPV', ['code_qp', 'codeqp', 'code_qpv', 'id']],
  ['ARRONDISSEMENT_MUNICIPAL', ['insee_arm', 'code_arm', 'code_arrondissement']],
  ['COMMUNE', ['insee_com', 'code_commune', 'codecommune', 'com', 'depcom', 'com_code', ...ANY]],
  ['EPCI', ['siren_epci', 'code_siren', 'siren', 'code_epci', 'epci', 'epci_code', ...ANY]],
  ['DEPARTEMENT', ['insee_dep', 'code_dept', 'code_dep', 'code_departement', 'dep', 'dep_code', ...ANY]],
  ['REGION', ['insee_reg', 'code_reg', 'code_region', 'reg', 'reg_code', ...ANY]],
];

const NAMES = [
  'nom',
  'libelle',
  'nom_com',
  'nom_dep',
  'nom_reg',
  'nom_epci',
  'libgeo',
  'name',
  'lib',
  'nom_officiel',
];

/** Codes of QPV are known by their form alone: the COG has none. */
const QPV_CODE = /^Q[NP]/i;

/**
 * What a file is of, by its first features: the property and the level under which most of them, each with a code of its own, are territories of
 * the year; names decide where codes do not (11 is the Aude and Île-de-France). Null when none is.
 */
export function recognise(
  features: readonly InputFeature[],
  cog: Cog,
  { vintage, level: asked }: { vintage: number; level: ContourLevel | null },
): Recognised | null {
  const properties = new Set(features.flatMap((feature) => Object.keys(feature.properties)));
  let best: { score: number; found: Recognised } | null = null;
  for (const [level, aliases] of CODES) {
    if (asked !== null && asked !== level) continue;
    for (const property of properties) {
      if (!aliases.includes(columnKey(property))) continue;
      const score = scoreOf(features, cog, { level, property, vintage });
      if (score > (best?.score ?? 0)) best = { score, found: { level, property } };
    }
  }
  return best?.found ?? null;
}

/** One point for each code that is known, and one where the name is its too. */
function scoreOf(
  features: readonly InputFeature[],
  cog: Cog,
  { level, property, vintage }: Recognised & { vintage: number },
): number {
  const known = new Set<string>();
  let names = 0;
  for (const feature of features) {
    const code = propertyOf(feature, [columnKey(property)]);
    if (known.has(code)) continue;
    if (level === 'QPV' && QPV_CODE.test(code)) known.add(code);
    const entry = level === 'QPV' || code === '' ? undefined : territoryOn(cog, { level, code }, vintage);
    if (!entry) continue;
    known.add(code);
    if (searchKey(propertyOf(feature, NAMES)) === searchKey(entry.name)) names++;
  }
  return known.size + names;
}
