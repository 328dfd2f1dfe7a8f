import { canonical, type SchemeRecord, same } from '@maillage/kit';
import type { Tables } from '../../../exchange/index.ts';

/** Parts of schemes that have files of their own. */
export type PartTable =
  | 'seats'
  | 'posts'
  | 'bodies'
  | 'fundings'
  | 'links'
  | 'documents'
  | 'derogations'
  | 'perimeters';

/** How rows of one table are parts of schemes. */
export interface PartKind {
  table: PartTable & keyof Tables;
  /** The scheme's list. */
  field: 'seats' | 'coordinations' | 'bodies' | 'fundings' | 'links' | 'documents' | 'derogations';
  /** A part of which nothing is known. */
  blank: Readonly<Record<string, unknown>>;
  /** Fields by which a row is known to speak of a part that is there already; a first day that was not known may be told. */
  identity: readonly string[];
}

/** Perimeters are put in place by `withPerimeter`, since they follow one another. */
export const PART_KINDS: Readonly<Record<Exclude<PartTable, 'perimeters'>, PartKind>> = {
  seats: {
    table: 'seats',
    field: 'seats',
    blank: { role: null, college: null, presides: false, since: null, until: null },
    identity: ['partnerId', 'body', 'since'],
  },
  posts: {
    table: 'posts',
    field: 'coordinations',
    blank: {
      fte: null,
      employer: null,
      workplace: null,
      grade: null,
      holderKey: null,
      since: null,
      until: null,
    },
    identity: ['employer', 'since'],
  },
  bodies: {
    table: 'bodies',
    field: 'bodies',
    blank: { theme: null, name: null, since: null, until: null, meetings: [] },
    identity: ['type', 'theme', 'name', 'since'],
  },
  fundings: {
    table: 'fundings',
    field: 'fundings',
    blank: { amount: null, partnerId: null },
    identity: ['year', 'source', 'purpose', 'partnerId'],
  },
  links: {
    table: 'links',
    field: 'links',
    blank: { toSchemeId: null, source: null, since: null, until: null },
    identity: ['toKind', 'toSchemeId', 'nature', 'since'],
  },
  documents: {
    table: 'documents',
    field: 'documents',
    blank: { date: null, url: null },
    identity: ['type', 'title'],
  },
  derogations: {
    table: 'derogations',
    field: 'derogations',
    blank: { ruleSet: null, source: null, since: null, until: null },
    identity: ['rule', 'ruleSet', 'since'],
  },
};

export type Part = Readonly<Record<string, unknown>>;

/** Which of the rows made or confirmed each part of the list. */
export interface MergedParts {
  parts: Part[];
  /** Index of the row behind each part; undefined for parts that no row speaks of. */
  rowOf: (number | undefined)[];
  /** Rows of which it can't be told which part they speak of. */
  unsure: number[];
}

/**
 * The list once rows have spoken, each of a part of its own: first those that say exactly what is there, then those that leave out some of it,
 * then those that change a part of the same identity; the rest are new. Parts that no row speaks of stay.
 */
export function mergeParts(kind: PartKind, list: readonly Part[], rows: readonly Part[]): MergedParts {
  const parts: Part[] = [...list];
  const rowOf: (number | undefined)[] = parts.map(() => undefined);
  const left = new Set(rows.keys());
  const unsure: number[] = [];
  const free = (accept: (part: Part) => boolean): number[] =>
    [...list.keys()].filter((at) => rowOf[at] === undefined && accept(parts[at] as Part));
  const take = (row: number, at: number, part: Part): void => {
    parts[at] = part;
    rowOf[at] = row;
    left.delete(row);
  };
  const places = Map.groupBy(list.keys(), (at) => canonical(visible(kind, list[at] as Part)));
  for (const row of [...left]) {
    const key = canonical(visible(kind, { ...kind.blank, ...rows[row] }));
    const at = places.get(key)?.find((place) => rowOf[place] === undefined);
    if (at !== undefined) take(row, at, parts[at] as Part);
  }
  for (const row of [...left]) {
    const [at] = free((part) => same({ ...part, ...rows[row] }, part));
    if (at !== undefined) take(row, at, parts[at] as Part);
  }
  for (const row of [...left]) {
    const said = rows[row] as Part;
    const sameButSince = (part: Part): boolean =>
      kind.identity.every((name) => name === 'since' || same(part[name], said[name] ?? kind.blank[name]));
    const exact = free(
      (part) => sameButSince(part) && (said.since === undefined || same(part.since, said.since)),
    );
    const undated = free((part) => sameButSince(part) && part.since == null);
    const found = exact.length > 0 ? exact : undated;
    const [at] = found;
    if (at !== undefined && found.length === 1) take(row, at, { ...parts[at], ...said });
    else if (found.length > 1) {
      unsure.push(row);
      left.delete(row);
    }
  }
  for (const row of left) {
    parts.push({ ...kind.blank, ...rows[row] });
    rowOf.push(row);
  }
  return { parts, rowOf, unsure };
}

/** A part without what files never say: who holds a post. */
const visible = (kind: PartKind, part: Part): Part =>
  'holderKey' in kind.blank ? { ...part, holderKey: null } : part;

export const partsOf = (record: SchemeRecord, { field }: PartKind): readonly Part[] =>
  record[field] as unknown as readonly Part[];
