import { type Cog, type ImportedCommune, overseasCollectivities } from '@maillage/kit';

/**
 * What a list of communes lacks to be that of the whole country, in English for an error; null when it lacks nothing. A vintage replaces
 * the one before it: a list of one région, or one cut short, would end every other commune.
 */
export function missingFrom(communes: readonly ImportedCommune[], cog: Cog): string | null {
  const there = new Set(communes.map(({ departement }) => departement));
  const overseas = new Set(overseasCollectivities(cog));
  const missing = cog.entries('DEPARTEMENT').filter(({ code }) => !overseas.has(code) && !there.has(code));
  if (missing.length > 0)
    return `no commune of ${missing.length} départements (${missing.map(({ code }) => code).join(', ')})`;
  const cities = new Set(communes.flatMap(({ level, commune }) => (level === WITHIN_CITY ? commune : [])));
  const city = cog.entries(WITHIN_CITY).find(({ commune }) => commune !== null && !cities.has(commune));
  if (city) return `no arrondissement (ARM) of ${city.commune}`;
  return communes.some(({ level }) => level === 'COMMUNE_DELEGUEE') ? null : 'no commune déléguée (COMD)';
}

const WITHIN_CITY = 'ARRONDISSEMENT_MUNICIPAL';
