import { isIsoDate, isWellFormedCode, movementKindOf } from '@maillage/kit';
import { MOVEMENT_TYPES, type MovementRow, type MovementSide } from '@maillage/territory';
import { wholeCommuneCode } from '../file/cells.ts';
import type { Columns, TableRow } from '../file/table.ts';
import { Refusal } from '../report.ts';

/** Columns of INSEE's « mouvements de communes », under the names of its vintages. */
export const MOVEMENT_COLUMNS = {
  mod: ['mod', 'type_evenement'],
  on: ['date_eff', 'date_effet', 'date_d_effet'],
  beforeType: ['typecom_av', 'type_av'],
  beforeCode: ['com_av', 'code_av'],
  beforeName: ['libelle_av', 'nccenr_av', 'ncc_av'],
  afterType: ['typecom_ap', 'type_ap'],
  afterCode: ['com_ap', 'code_ap'],
  afterName: ['libelle_ap', 'nccenr_ap', 'ncc_ap'],
} as const satisfies Columns<string>;

type MovementCells = TableRow<keyof typeof MOVEMENT_COLUMNS>['cells'];

/** The movement of a row: dates of a spreadsheet and leading zeros that one has lost are put right. */
export function movementOf(cells: MovementCells): MovementRow | Refusal {
  if (!movementKindOf(cells.mod)) return new Refusal(cells.mod, 'type d’événement (MOD) inconnu');
  const effectiveOn = isoDay(cells.on);
  if (!effectiveOn) return new Refusal(cells.on, 'date d’effet attendue : AAAA-MM-JJ');
  const before = sideOf({ type: cells.beforeType, code: cells.beforeCode, name: cells.beforeName });
  const after = sideOf({ type: cells.afterType, code: cells.afterCode, name: cells.afterName });
  if (before instanceof Refusal) return before;
  if (after instanceof Refusal) return after;
  if (before.code === '' && after.code === '')
    return new Refusal('', 'ni commune d’avant, ni commune d’après');
  return { mod: cells.mod, effectiveOn, before, after };
}

function isoDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isIsoDate(iso) ? iso : null;
}

function sideOf({ type, code, name }: MovementSide): MovementSide | Refusal {
  if (type === '' && code === '') return { type, code, name: '' };
  if (!MOVEMENT_TYPES.includes(type)) return new Refusal(type, `type attendu : ${MOVEMENT_TYPES.join(', ')}`);
  const whole = wholeCommuneCode(code);
  if (!isWellFormedCode({ level: 'COMMUNE', code: whole }))
    return new Refusal(code, 'code de commune attendu : 5 caractères');
  if (name === '') return new Refusal(whole, 'commune sans nom');
  return { type, code: whole, name };
}
