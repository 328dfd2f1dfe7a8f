import type { RowValues } from '../cells/row-values.ts';

/** The row as one of this kind, where the import was told it. */
export const ofKind = <Row extends { kind: string }>(
  row: RowValues<Row>,
  kind: string | null,
): RowValues<Row> => (kind === null ? row : { ...row, values: { ...row.values, kind } });

/** What a row says of a record, but for its id: that has said which record it is. */
export const said = <Row extends { id: unknown }>({
  id: _,
  ...values
}: Partial<Row>): Omit<Partial<Row>, 'id'> => values;
