import type { DetailField, DetailValue, SchemeKindDefinition } from '@maillage/kit';
import { date, decimal, integer, text, yesNo } from '../cells/basic.ts';
import { code } from '../cells/code.ts';
import type { Codec } from '../cells/content.ts';
import { listOf } from '../cells/list.ts';
import type { SchemeRow } from '../rows/scheme-row.ts';
import { type Column, column } from './column.ts';

/** A column for each of the kind's own details, as its definition declares them: an empty cell is a missing value, « aucun » an empty list. */
export const detailColumns = ({ details }: SchemeKindDefinition): Column<SchemeRow>[] =>
  Object.entries(details).map(([name, field]) =>
    column<SchemeRow, NonNullable<DetailValue>>({
      name: detailColumnName(name, field),
      aliases: [...new Set([snakeCase(name), name.toLowerCase()])],
      description: field.description,
      codec: codecOf(field) as Codec<NonNullable<DetailValue>>,
      get: (row) => row.details[name] ?? null,
      set: (draft, value) => {
        draft.details = { ...draft.details, [name]: value };
      },
    }),
  );

/** French where the definition says it, the detail's own name otherwise. */
export const detailColumnName = (name: string, { column: french }: Pick<DetailField, 'column'>): string =>
  french ?? snakeCase(name);

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

function codecOf(field: DetailField) {
  switch (field.type) {
    case 'String':
      return text;
    case 'Int':
      return integer;
    case 'Float':
      return decimal;
    case 'Boolean':
      return yesNo;
    case 'Date':
      return date;
    case 'Strings':
      return listOf(text);
    case 'Code':
      return code(field.of);
    case 'Codes':
      return listOf(code(field.of));
  }
}
