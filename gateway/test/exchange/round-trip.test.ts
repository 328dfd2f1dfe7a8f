import type { SchemeRecord } from '@maillage/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Column,
  contentText,
  createTables,
  fromPerimeterCells,
  neutraliseText,
  parseRow,
  restoreText,
  type SchemeRow,
  type Table,
  toSchemeRows,
} from '../../src/exchange/index.ts';
import { schemeKinds } from '../../src/hub/scheme-kinds.ts';
import { anyAction, anyPartner, anyScheme } from './arbitrary-records.ts';

const tables = createTables(schemeKinds);
const DAY = '2025-01-01';

/** A row, written as a file of the variant has it and read again; columns that say more than the record are passed over. */
function throughCells<Row>(
  { columns }: { columns: readonly Column<Row>[] },
  row: Row,
  decimal: ',' | '.',
): Row {
  const cells = columns.map((column) => [
    column.name,
    restoreText(neutraliseText(contentText(column.content(row), decimal))),
  ]);
  const parsed = parseRow(columns, Object.fromEntries(cells));
  expect(parsed.problems).toEqual([]);
  return parsed.row as Row;
}

/** The record that a set of files has, `id` and all. */
function throughFiles(record: SchemeRecord, table: Table<SchemeRow>, decimal: ',' | '.'): SchemeRecord {
  const rows = toSchemeRows(record, DAY);
  const scheme = throughCells(table, rows.scheme, decimal);
  const all = <Row>(part: Table<Row>, items: readonly Row[]) =>
    items.map((item) => throughCells(part, item, decimal));
  const own = ({ kind: _, schemeId: __, schemeName: ___, ...item }: Record<string, unknown>) => item;
  const { id, name, startedOn, endsOn, statuses, leads, externalIds, details, provenance, sources } = scheme;
  return {
    id,
    kind: record.kind,
    name,
    startedOn,
    endsOn,
    statuses,
    leads,
    externalIds,
    details,
    provenance,
    sources,
    perimeters: all(tables.perimeters, rows.perimeters).map(fromPerimeterCells),
    bodies: all(tables.bodies, rows.bodies).map((row) => own({ ...row })),
    seats: all(tables.seats, rows.seats).map(({ partnerName: _, ...row }) => own(row)),
    coordinations: all(tables.posts, rows.posts).map((row) => ({ ...own({ ...row }), holderKey: null })),
    fundings: all(tables.fundings, rows.fundings).map(({ partnerName: _, ...row }) => own(row)),
    links: all(tables.links, rows.links).map(({ toSchemeName: _, ...row }) => own(row)),
    documents: all(tables.documents, rows.documents).map((row) => own({ ...row })),
    derogations: all(tables.derogations, rows.derogations).map((row) => own({ ...row })),
  } as unknown as SchemeRecord;
}

const anyDecimal = fc.constantFrom(',', '.');

describe('a record in files comes back as it was', () => {
  test.each(schemeKinds.map((kind) => [kind.code, kind] as const))('%s', (code, definition) => {
    const table = tables.kinds.get(code) as Table<SchemeRow>;
    fc.assert(
      fc.property(anyScheme(definition), anyDecimal, (record, decimal) => {
        expect(throughFiles(record, table, decimal)).toEqual(record);
      }),
      { numRuns: 100 },
    );
  });

  test('partners', () => {
    fc.assert(
      fc.property(anyPartner, anyDecimal, (record, decimal) => {
        expect(throughCells(tables.partners, record, decimal)).toEqual(record);
      }),
    );
  });

  test('actions', () => {
    fc.assert(
      fc.property(anyAction, anyDecimal, (record, decimal) => {
        expect(throughCells(tables.actions, record, decimal)).toEqual(record);
      }),
    );
  });

  test('the perimeter of the day is in the file of schemes', () => {
    const [definition] = schemeKinds;
    const perimeter = { scale: 'COMMUNAL', within: [], population: null, polygon: null } as const;
    const declared = [{ level: 'COMMUNE' as const, code: '69029' }];
    const [record] = fc.sample(anyScheme(definition as never), 1) as [SchemeRecord];
    const perimeters = [
      { ...perimeter, declared: [], within: [], since: null, until: '2024-12-31' },
      { ...perimeter, declared, within: [], since: '2025-01-01', until: null },
    ];
    const { scheme } = toSchemeRows({ ...record, perimeters }, DAY);
    expect(fromPerimeterCells(scheme)).toEqual(perimeters[1]);
  });
});

describe('what a person writes in a cell', () => {
  const clsm = tables.kinds.get('CLSM') as Table<SchemeRow>;
  const parse = (cells: Record<string, string>) => parseRow(clsm.columns, cells);

  test('labels, French days and numbers are understood', () => {
    expect(
      parse({
        debut: '1/3/2024',
        echelle: 'infra communal',
        budget_propre: 'Oui',
        copil_reunions_par_an: '0,5',
      }).row,
    ).toEqual({
      startedOn: '2024-03-01',
      scale: 'INFRA_COMMUNAL',
      details: { ownBudget: true, copilMeetingsPerYear: 0.5 },
    });
  });

  test('a column that the file lacks says nothing; an empty cell says that nothing is known', () => {
    expect(parse({ terme: '' }).row).toEqual({ endsOn: null });
    expect(parse({ objectifs_locaux: '' }).row).toEqual({ details: { localObjectives: null } });
    expect(parse({ objectifs_locaux: 'Aucun' }).row).toEqual({ details: { localObjectives: [] } });
  });

  test.each([
    [{ nom: ' ' }, 'REQUIRED'],
    [{ debut: '31/02/2024' }, 'WRONG_FORMAT'],
    [{ echelle: 'Mondiale' }, 'UNKNOWN_CODE'],
    [{ perimetre: 'COMMUNE:69029 | Bron' }, 'WRONG_FORMAT'],
    [{ statuts: 'ACTIF 2024' }, 'WRONG_FORMAT'],
    [{ budget_propre: 'peut-être' }, 'WRONG_FORMAT'],
    [{ secteurs_adultes: 'deux' }, 'WRONG_FORMAT'],
  ])('%j is refused: %s', (cells, expected) => {
    const { problems } = parse(cells);
    expect(problems.map(({ code, column }) => [column, code])).toEqual([[Object.keys(cells)[0], expected]]);
    for (const { messageFr, messageEn } of problems) {
      expect(messageFr).not.toBe('');
      expect(messageEn).not.toBe('');
    }
  });
});

describe('tables', () => {
  const lists = [...tables.kinds.values(), ...Object.values(tables).filter((table) => 'columns' in table)];

  test.each(lists.map((table) => [table.slug, table] as const))(
    '%s: each column has one name',
    (_, { columns }) => {
      const names = columns.flatMap(({ name, aliases }: Column<never>) => [...new Set([name, ...aliases])]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const { description, expects } of columns) expect([description, expects]).not.toContain('');
    },
  );
});
