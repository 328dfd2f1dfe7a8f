import { readCogTable } from './cog-tables.ts';

let byCommune: ReadonlyMap<string, string> | undefined;

/** Code of the arrondissement (of a département) of a commune of the latest vintage; undefined in the collectivités that have none. Read when it is first asked for. */
export function arrondissementOf(communeCode: string): string | undefined {
  byCommune ??= new Map(
    readCogTable('@etalab/decoupage-administratif', 'communes').flatMap(({ type, code, arrondissement }) =>
      type === 'commune-actuelle' && arrondissement ? [[code, arrondissement]] : [],
    ),
  );
  return byCommune.get(communeCode);
}
