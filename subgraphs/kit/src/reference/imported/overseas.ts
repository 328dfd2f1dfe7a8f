import type { Cog } from '../cog.ts';
import type { ImportedCommune } from './imported-vintage.ts';

/**
 * Codes of the collectivités d’outre-mer (975, 977, 978, 984, 986 to 989), whose communes INSEE lists in a file of their own: those that
 * are their own région, which no département is.
 */
export function overseasCollectivities(cog: Cog): string[] {
  return cog
    .entries('DEPARTEMENT')
    .filter(({ code, regions }) => regions.includes(code))
    .map(({ code }) => code);
}

/** The communes of the collectivités that a list leaves out altogether, as the earlier vintage has them. */
export function overseasKept(earlier: Cog, listed: readonly ImportedCommune[]): ImportedCommune[] {
  const there = new Set(listed.map(({ departement }) => departement));
  const left = new Set(overseasCollectivities(earlier).filter((code) => !there.has(code)));
  const isLeft = (codes: readonly string[]) => codes.some((code) => left.has(code));
  return (['COMMUNE', 'COMMUNE_DELEGUEE'] as const).flatMap((level) =>
    earlier
      .entries(level)
      .filter(({ departements }) => isLeft(departements))
      .map(({ code, name, departements, commune }) => ({
        level,
        code,
        name,
        departement: level === 'COMMUNE' ? (departements[0] ?? null) : null,
        commune,
      })),
  );
}
