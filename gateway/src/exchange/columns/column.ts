import type { CellType, Codec, Content, Misread } from '../cells/content.ts';

/**
 * One column of a file, for exports and imports alike: how a cell is read from a row of ours, and how what a cell says is put into one.
 */
export interface Column<Row> {
  /** French, stable; lower case without accents: `nom_porteur`. */
  name: string;
  /** Other names by which an import knows it, in the same form. */
  aliases: readonly string[];
  /** In French. */
  description: string;
  type: CellType;
  /** In French, what a cell holds. */
  expects: string;
  /** An import needs a value in each row. */
  required: boolean;
  /** Follows from other data: an export says it, an import passes over it. */
  informative: boolean;
  content(row: Row): Content;
  /**
   * Puts what a cell says into a draft: the value, or that it is missing where the cell is empty. A column that the file lacks is never
   * asked, so that its field stays undefined.
   * @returns what is wrong with the cell; null when nothing is
   */
  parse(cell: string, draft: Partial<Row>): Misread | null;
}

/** Builds a row's columns. What `field` makes is the row's field of that name; `column` is free to get and set. */
export interface ColumnSpec<Row, Value> {
  name: string;
  aliases?: readonly string[];
  description: string;
  codec: Codec<Value>;
  get(row: Row): Value | null;
  /** Left out for a column that is informative. */
  set?(draft: Partial<Row>, value: Value | null): void;
  /** An empty cell is refused, unless `whenEmpty` gives what it means. */
  required?: boolean;
  whenEmpty?: () => Value;
}

export function column<Row, Value>(spec: ColumnSpec<Row, Value>): Column<Row> {
  const { name, aliases = [], description, codec, get, set, required = false, whenEmpty } = spec;
  return {
    name,
    aliases,
    description,
    type: codec.type,
    expects: codec.expects,
    required,
    informative: set === undefined,
    content(row) {
      const value = get(row);
      if (value === null || (whenEmpty && Array.isArray(value) && value.length === 0)) return null;
      return codec.write(value);
    },
    parse(cell, draft) {
      if (cell.trim() === '') {
        if (required) return EMPTY;
        set?.(draft, whenEmpty?.() ?? null);
        return null;
      }
      const reading = codec.read(cell);
      if (!reading.ok) return reading.problem;
      set?.(draft, reading.value);
      return null;
    },
  };
}

const EMPTY: Misread = {
  code: 'REQUIRED',
  messageFr: 'Cette cellule ne peut pas être vide.',
  messageEn: 'This cell can’t be empty.',
};

type Described = Pick<ColumnSpec<never, never>, 'name' | 'aliases' | 'description'>;

/** Columns that are fields of the row as they stand. */
export const fieldsOf = <Row>() => ({
  /** A field that may be missing: null. */
  optional: <Key extends keyof Row>(
    key: Key,
    codec: Codec<NonNullable<Row[Key]>>,
    described: Described,
  ): Column<Row> =>
    column<Row, NonNullable<Row[Key]>>({
      ...described,
      codec,
      get: (row) => (row[key] ?? null) as NonNullable<Row[Key]> | null,
      set: (draft, value) => {
        draft[key] = value as Row[Key];
      },
    }),
  required: <Key extends keyof Row>(key: Key, codec: Codec<Row[Key]>, described: Described): Column<Row> =>
    column<Row, Row[Key]>({
      ...described,
      codec,
      required: true,
      get: (row) => row[key],
      set: (draft, value) => {
        if (value !== null) draft[key] = value;
      },
    }),
  /** A field that has a value even where the cell is empty: a list without items, a « no ». */
  defaulted: <Key extends keyof Row>(
    key: Key,
    codec: Codec<Row[Key]>,
    described: Described & { whenEmpty: () => Row[Key] },
  ): Column<Row> =>
    column<Row, Row[Key]>({
      ...described,
      codec,
      get: (row) => row[key],
      set: (draft, value) => {
        if (value !== null) draft[key] = value;
      },
    }),
  informative: <Key extends keyof Row>(
    key: Key,
    codec: Codec<NonNullable<Row[Key]>>,
    described: Described,
  ): Column<Row> =>
    column<Row, NonNullable<Row[Key]>>({
      ...described,
      codec,
      get: (row) => (row[key] ?? null) as NonNullable<Row[Key]> | null,
    }),
});
