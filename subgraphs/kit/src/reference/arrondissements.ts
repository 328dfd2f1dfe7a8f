import { readCommunes } from './cog-tables.ts';

let byCommune: ReadonlyMap<string, string> | undefined;

/** Code of the arrondissement (of a département) of a commune of the latest vintage; undefined in the collectivités that have none. Read when it is first asked for. */
export function arrondissementOf(communeCode: string): string | undefined {
  byCommune ??= readArrondissements();
  return byCommune.get(communeCode);
}

function readArrondissements(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { type, code, arrondissement } of readCommunes('@etalab/decoupage-administratif'))
    if (type === 'commune-actuelle' && arrondissement) codes.set(code, arrondissement);
  return codes;
}
