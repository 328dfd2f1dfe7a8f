import type {
  ActionRecord,
  PartnerRecord,
  PerimeterRecord,
  PolygonPlace,
  SchemeRecord,
  SeatRecord,
  TerritoryKey,
} from '@maillage/kit';
import { parseTerritoryKey } from '@maillage/kit';
import type { FeedEntry } from '../../src/read-model/feed-entry.ts';

const WITHOUT_END = { since: null, until: null };

export const schemeRecord = (
  more: Partial<SchemeRecord> & Pick<SchemeRecord, 'id' | 'kind'>,
): SchemeRecord => ({
  name: more.id,
  startedOn: null,
  endsOn: null,
  statuses: [{ status: 'ACTIF', ...WITHOUT_END }],
  perimeters: [],
  leads: [],
  bodies: [],
  seats: [],
  coordinations: [],
  fundings: [],
  links: [],
  documents: [],
  derogations: [],
  externalIds: [],
  details: {},
  provenance: 'SOURCED',
  sources: [],
  ...more,
});

export const perimeter = (
  declared: readonly TerritoryKey[],
  more: Partial<PerimeterRecord> = {},
): PerimeterRecord => ({
  scale: 'AUTRE',
  declared: declared.map(parseTerritoryKey),
  within: [],
  polygon: null,
  population: null,
  ...WITHOUT_END,
  ...more,
});

/** Units and the share of a polygon's area in each. */
export const polygonIn = (shares: Record<TerritoryKey, number>, vintage = 2026): PolygonPlace => ({
  vintage,
  shares: Object.entries(shares).map(([unit, share]) => ({ unit: parseTerritoryKey(unit), share })),
});

/** The same district, of which a polygon is known. */
export const withPolygon = (scheme: SchemeRecord, polygon: PolygonPlace): SchemeRecord => ({
  ...scheme,
  perimeters: scheme.perimeters.map((own) => ({ ...own, polygon })),
});

/** A district of the politique de la ville, in the communes of its list. */
export const district = (
  code: string,
  within: readonly TerritoryKey[],
  population: number | null = null,
): SchemeRecord =>
  schemeRecord({
    id: `qpv_${code}`,
    kind: 'QPV',
    statuses: [],
    details: { code },
    perimeters: [perimeter([`QPV:${code}`], { within: within.map(parseTerritoryKey), population })],
  });

export const seat = (partnerId: string, more: Partial<SeatRecord> = {}): SeatRecord => ({
  partnerId,
  body: 'COPIL',
  role: null,
  college: null,
  presides: false,
  ...WITHOUT_END,
  ...more,
});

export const partnerRecord = (id: string, name = id): PartnerRecord => ({
  id,
  name,
  category: 'ASSOCIATION',
  siren: null,
  siret: null,
  finess: null,
  rna: null,
  communeCode: null,
  provenance: 'SOURCED',
  sources: [],
});

export const actionRecord = (more: Partial<ActionRecord> & Pick<ActionRecord, 'id'>): ActionRecord => ({
  title: more.id,
  description: null,
  theme: 'SISM',
  objective: null,
  startedOn: null,
  endedOn: null,
  carriers: [],
  partnerIds: [],
  fundings: [],
  targets: [],
  provenance: 'SOURCED',
  sources: [],
  ...more,
});

/** The records of a world, as they stand in the end. */
export interface Records {
  schemes: SchemeRecord[];
  partners: PartnerRecord[];
  actions: ActionRecord[];
}

/** One entry for each record, at version 1. */
export function entriesOf({ schemes, partners, actions }: Partial<Records>): FeedEntry[] {
  let seq = 0;
  const head = ({ id }: { id: string }) => ({ feed: 'test', seq: ++seq, id, version: 1 });
  return [
    ...(schemes ?? []).map((record) => ({ ...head(record), entity: 'SCHEME' as const, record })),
    ...(partners ?? []).map((record) => ({ ...head(record), entity: 'PARTNER' as const, record })),
    ...(actions ?? []).map((record) => ({ ...head(record), entity: 'ACTION' as const, record })),
  ];
}
