import {
  type BodyType,
  type CoordinationRecord,
  type DerogationRecord,
  type DetailValue,
  type DocumentRecord,
  type FundingRecord,
  type IsoDate,
  type PerimeterScale,
  type Period,
  type Placed,
  placed,
  type SchemeRecord,
  type Theme,
} from '@maillage/kit';
import type { StringPool } from '../base/string-pool.ts';

/** The rest of a record, for rules and indicators: what nothing else of the model asks. */
export interface SchemeFile {
  scales: (Period & { scale: PerimeterScale })[];
  bodies: FileBody[];
  /** Every coordination post, those without a known holder among them. */
  posts: CoordinationRecord[];
  fundings: FundingRecord[];
  documents: DocumentRecord[];
  /** With their places in the record. */
  derogations: Placed<DerogationRecord>[];
  details: Record<string, DetailValue>;
}

export interface FileBody extends Period {
  type: BodyType;
  theme: Theme | null;
  name: string | null;
  /** Days on which it met. */
  meetings: IsoDate[];
}

/** Kinds of which rules and indicators speak: the model keeps the file of no other. */
const FILED_KINDS: ReadonlySet<string> = new Set(['CLSM']);

/** Null for a kind of which neither rules nor indicators speak. */
export function toSchemeFile(pool: StringPool, record: SchemeRecord): SchemeFile | null {
  if (!FILED_KINDS.has(record.kind)) return null;
  const held = ({ since, until }: Period): Period => ({ since: pool(since), until: pool(until) });
  return {
    scales: record.perimeters.map((perimeter) => ({ scale: pool(perimeter.scale), ...held(perimeter) })),
    bodies: record.bodies.map((body) => ({
      type: pool(body.type),
      theme: pool(body.theme),
      name: pool(body.name),
      meetings: body.meetings.map(({ heldOn }) => pool(heldOn)),
      ...held(body),
    })),
    posts: record.coordinations.map((post) => ({
      ...post,
      employer: pool(post.employer),
      workplace: pool(post.workplace),
      grade: pool(post.grade),
      ...held(post),
    })),
    fundings: record.fundings.map((line) => ({
      ...line,
      source: pool(line.source),
      purpose: pool(line.purpose),
      partnerId: pool(line.partnerId),
    })),
    documents: record.documents.map(({ type, title, date, url }) => ({
      type: pool(type),
      title: pool(title),
      date: pool(date),
      url,
    })),
    derogations: placed(derogationsIn(record)).map((derogation) => ({
      ...derogation,
      rule: pool(derogation.rule),
      ruleSet: pool(derogation.ruleSet),
      ...held(derogation),
    })),
    details: Object.fromEntries(
      Object.entries(record.details).map(([name, value]) => [pool(name), interned(pool, value)]),
    ),
  };
}

/** A subgraph of another organisation may tell nothing of any: then there are none. */
const derogationsIn = ({ derogations }: Partial<SchemeRecord>): readonly DerogationRecord[] =>
  derogations ?? [];

function interned(pool: StringPool, value: DetailValue): DetailValue {
  if (Array.isArray(value)) return value.map((text) => pool(text));
  return typeof value === 'string' ? pool(value) : value;
}
