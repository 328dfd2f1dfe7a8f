import { type Cog, cogOn, compareText, getOrInsert, groundIn, type SchemeRecord } from '@maillage/kit';
import type { OfPartner, OfScheme, PerimeterCells } from '../../../exchange/index.ts';
import { breathe } from '../breathe.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import type { Match } from '../matching/match.ts';
import type { PartnerMatcher } from '../matching/match-partner.ts';
import type { RowProblem } from '../report.ts';
import type { Shelf, Standing } from '../shelf.ts';
import type { Built, Draft } from './draft.ts';
import { mergeParts, type Part, type PartKind, partsOf } from './parts.ts';
import { partColumnAt } from './problem-column.ts';
import type { Drafted } from './record-drafts.ts';
import { withPerimeter } from './scheme-row-record.ts';

/** A row of a part: the scheme that it belongs to, the organisation and the other scheme that it may name, and the part's own fields. */
export type PartRow = OfScheme &
  Partial<OfPartner> & { toKind?: string; toSchemeId?: string | null; toSchemeName?: string | null };

export interface PartDraftsOptions {
  /** Null for perimeters. */
  part: PartKind | null;
  /** Whose scheme a row is, or another that it names. */
  schemeOf(kind: string, asked: { id: string | null; name: string | null }): Promise<Match>;
  shelfOf(kind: string): Promise<Shelf<SchemeRecord>>;
  /** Undefined for a table whose rows name no organisation. */
  partners?: PartnerMatcher;
  cog: Cog;
  today: string;
}

interface Found {
  row: RowValues<PartRow>;
  shelf: Shelf<SchemeRecord>;
  scheme: Standing<SchemeRecord>;
  part: Part;
}

/** A draft for each scheme that rows speak of. */
export async function partDrafts(
  rows: readonly RowValues<PartRow>[],
  options: PartDraftsOptions,
): Promise<Drafted<SchemeRecord>> {
  const problems: RowProblem[] = [];
  const byScheme = new Map<string, Found[]>();
  for (const [turn, row] of rows.entries()) {
    await breathe(turn);
    const found = row.problems.length > 0 ? row.problems : await findScheme(row, options);
    if (Array.isArray(found)) problems.push(...found);
    else getOrInsert(byScheme, found.scheme.record.id, () => []).push(found);
  }
  const drafts = [...byScheme.values()].map((found) => draftOf(found, options));
  return { drafts, problems };
}

async function findScheme(
  row: RowValues<PartRow>,
  { schemeOf, shelfOf, partners, cog, today }: PartDraftsOptions,
): Promise<Found | RowProblem[]> {
  const { kind, schemeId = null, schemeName = null, partnerId, partnerName, ...rest } = row.values;
  const { toSchemeName, ...part } = rest as Partial<PartRow>;
  if (kind === undefined) return [required(row.line, 'type')];
  if (schemeId === null && schemeName === null) return [required(row.line, 'dispositif')];
  const match = await schemeOf(kind, { id: schemeId, name: schemeName });
  if (match.found !== 'RECORD') return [problemOf(row.line, match)];
  const shelf = await shelfOf(kind);
  const scheme = shelf.standing.get(match.id) as Standing<SchemeRecord>;
  const said: Record<string, unknown> = { ...part };
  if (partners && (partnerId != null || partnerName != null || row.cells.has('instance'))) {
    const departements = departementsOf(scheme.record, cog, today);
    const partner = await partners.named({ id: partnerId, name: partnerName }, departements);
    if (partner.found !== 'RECORD') return [problemOf(row.line, partner)];
    said.partnerId = partner.id;
  } else if (partnerId === null) said.partnerId = null;
  if (part.toKind !== undefined && (part.toSchemeId != null || toSchemeName != null)) {
    const other = await schemeOf(part.toKind, { id: part.toSchemeId ?? null, name: toSchemeName ?? null });
    if (other.found !== 'RECORD') return [problemOf(row.line, other)];
    said.toSchemeId = other.id;
  }
  return { row, shelf, scheme, part: said };
}

const required = (line: number, column: string): RowProblem =>
  rowProblem(line, { code: 'REQUIRED', column }, [
    `Il faut la colonne « ${column} ».`,
    `The column “${column}” is needed.`,
  ]);

function problemOf(line: number, match: Match): RowProblem {
  if (match.found !== 'UNSURE')
    return rowProblem(line, { code: 'NOT_FOUND', column: 'dispositif_nom' }, [
      'Aucun dispositif de ce type ne porte ce nom.',
      'No scheme of this kind has this name.',
    ]);
  const { column, value, problem, candidates } = match;
  return rowProblem(line, { code: problem.code, column, value, candidates }, [
    problem.messageFr,
    problem.messageEn,
  ]);
}

/** Départements that a scheme has ever been in. */
function departementsOf({ perimeters }: SchemeRecord, cog: Cog, today: string): Set<string> {
  const vintage = cogOn(cog, today);
  const { wholes, parts } = groundIn(
    vintage,
    perimeters.flatMap(({ declared, within }) => [...declared, ...within]),
  );
  return new Set([...wholes, ...parts].flatMap((key) => vintage.entry(key)?.departements ?? []));
}

function draftOf(found: readonly Found[], { part, today }: PartDraftsOptions): Draft<SchemeRecord> {
  const [{ scheme, shelf }] = found as [Found, ...Found[]];
  const partOf = new Map(found.map((each) => [each.row as RowValues<unknown>, each.part]));
  return {
    shelf,
    before: scheme,
    rows: found.map(({ row }) => row),
    nameOf: ({ name }) => name,
    build(rows) {
      const parts = rows.map((row) => partOf.get(row) as Part);
      return part
        ? withParts(scheme.record, part, { rows, parts })
        : withPerimeters(scheme.record, { rows, parts }, today);
    },
  };
}

interface Said {
  rows: readonly RowValues<unknown>[];
  parts: readonly Part[];
}

function withParts(record: SchemeRecord, kind: PartKind, { rows, parts: said }: Said): Built<SchemeRecord> {
  const { parts, rowOf, unsure } = mergeParts(kind, partsOf(record, kind), said);
  return {
    record: { ...record, [kind.field]: parts },
    rowAt: ([list, index]) => (list === kind.field ? (rows[rowOf[Number(index)] ?? -1] ?? null) : null),
    columnAt: partColumnAt,
    unsure: unsure.map((index) => rows[index] as RowValues<unknown>),
  };
}

/** Those whose first day is the earliest are put in place first. */
function withPerimeters(record: SchemeRecord, { parts }: Said, today: string): Built<SchemeRecord> {
  const since = (part: Part): string => String(part.perimeterSince ?? '');
  const inOrder = parts.toSorted((one, other) => compareText(since(one), since(other)));
  return {
    record: inOrder.reduce<SchemeRecord>(
      (made, part) => withPerimeter(made, part as Partial<PerimeterCells>, today),
      record,
    ),
    rowAt: () => null,
    columnAt: partColumnAt,
  };
}
