import {
  blankScheme,
  newSchemeId,
  type SchemeKindDefinition,
  type SchemeRecord,
  type StatusPeriod,
} from '@maillage/kit';
import { code } from '../../../exchange/cells/code.ts';
import type { SchemeRow } from '../../../exchange/index.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import type { RowProblem } from '../report.ts';

/** A scheme that a row makes, before the row speaks: its id, and the status that files have beside its history. */
export const newScheme = (
  definition: SchemeKindDefinition,
  { values, cells }: RowValues<SchemeRow>,
): SchemeRecord => ({
  ...blankScheme(newSchemeId(definition, values.details), definition.code),
  statuses: firstStatus(definition, values, cells.get('statut') ?? ''),
});

/** What a new scheme's own status, as files have it beside its history, says where they have no history. */
function firstStatus(
  definition: SchemeKindDefinition,
  { startedOn = null }: Partial<SchemeRow>,
  cell: string,
): StatusPeriod[] {
  const reading = cell === '' ? null : statusCode(definition).read(cell);
  return reading?.ok ? [{ status: reading.value, since: startedOn, until: null }] : [];
}

const statusCode = ({ statuses }: SchemeKindDefinition) =>
  code({ labels: Object.fromEntries(Object.entries(statuses).map(([name, { label }]) => [name, label])) });

/** A status that is none of the kind's. */
export function unknownStatus(definition: SchemeKindDefinition, row: RowValues<SchemeRow>): RowProblem[] {
  const value = row.cells.get('statut') ?? '';
  const reading = value === '' || row.values.statuses ? null : statusCode(definition).read(value);
  if (!reading || reading.ok) return [];
  const { code: wrong, messageFr, messageEn } = reading.problem;
  return [rowProblem(row.line, { code: wrong, column: 'statut', value }, [messageFr, messageEn])];
}
