import { type Cog, type ImportedCommune, isWellFormedCode, type PlaceLevel } from '@maillage/kit';
import { wholeCommuneCode } from '../file/cells.ts';
import type { Columns, TableRow } from '../file/table.ts';
import { Refusal } from '../report.ts';

/** Columns of INSEE's list of communes, `v_commune_YYYY.csv`, under the names of its vintages; those that the hub has no use for are passed over. */
export const COG_COLUMNS = {
  type: ['typecom', 'type_com'],
  code: ['com', 'code'],
  region: ['reg', 'region'],
  departement: ['dep', 'departement'],
  name: ['libelle'],
  parent: ['comparent'],
} as const satisfies Columns<string>;

export type CogCells = TableRow<keyof typeof COG_COLUMNS>['cells'];

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  COM: 'COMMUNE',
  ARM: 'ARRONDISSEMENT_MUNICIPAL',
  COMD: 'COMMUNE_DELEGUEE',
  COMA: 'COMMUNE_DELEGUEE',
};

/** What a row says of a commune or of a part of one; leading zeros that a number lost are put back. @param cog what knows the départements */
export function communeOf(cells: CogCells, cog: Cog): ImportedCommune | Refusal {
  const level = LEVELS[cells.type];
  if (!level) return new Refusal(cells.type, `type attendu (TYPECOM) : ${Object.keys(LEVELS).join(', ')}`);
  const code = wholeCommuneCode(cells.code);
  if (!isWellFormedCode({ level, code }))
    return new Refusal(cells.code, 'code de commune attendu : 5 caractères');
  if (cells.name === '') return new Refusal(code, 'commune sans nom');
  if (level === 'COMMUNE') {
    const departement = departementOf(cells, cog);
    if (departement instanceof Refusal) return departement;
    return { level, code, name: cells.name, departement, commune: null };
  }
  const commune = wholeCommuneCode(cells.parent);
  if (!isWellFormedCode({ level: 'COMMUNE', code: commune }))
    return new Refusal(cells.parent, 'commune de rattachement attendue (COMPARENT) : 5 caractères');
  return { level, code, name: cells.name, departement: null, commune };
}

/** Régions and départements stay as the hub has them: a row that places one elsewhere is of another map. */
function departementOf({ departement, region }: CogCells, cog: Cog): string | Refusal {
  const code = padded(departement);
  const known = cog.find({ level: 'DEPARTEMENT', code });
  if (!known) return new Refusal(departement, 'département (DEP) que le hub ne connaît pas');
  if (known.regions.includes(padded(region))) return code;
  return new Refusal(region, `région (REG) du département ${code} attendue : ${known.regions.join(', ')}`);
}

const padded = (written: string): string => written.toUpperCase().replace(/\.0$/, '').padStart(2, '0');
