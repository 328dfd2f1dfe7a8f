import {
  type Cog,
  json,
  type PartnerCategory,
  type PartnerRecord,
  type Period,
  type Provenance,
  placesOfPeriod,
  type RowsByTable,
  type SourceRecord,
  searchKey,
  type TerritoryRef,
} from '@maillage/kit';
import type { Prisma } from './generated/client.ts';
import type { Partner } from './partner-store.ts';

/** Lays a partner out in its row, the derived columns among them. */
export function partnerRows(record: PartnerRecord, version: number, cog: Cog): RowsByTable {
  const { communeCode, sources, ...rest } = record;
  return [
    [
      'partner',
      [
        {
          ...rest,
          version,
          name_key: searchKey(record.name),
          commune_code: communeCode,
          places: placesOfPeriod(cog, ALWAYS, { declared: seatOf(communeCode, cog), within: [] }),
          sources: json(sources),
        },
      ],
    ],
  ];
}

/** A record says where the seat is, not since when: it is looked for under the codes of every vintage. */
const ALWAYS: Period = { since: null, until: null };

/** The commune, or the arrondissement where the code is one's. */
function seatOf(code: string | null, cog: Cog): TerritoryRef[] {
  if (code === null) return [];
  const arrondissement: TerritoryRef = { level: 'ARRONDISSEMENT_MUNICIPAL', code };
  return [cog.find(arrondissement) ? arrondissement : { level: 'COMMUNE', code }];
}

type PartnerRow = Prisma.PartnerGetPayload<object>;

export function fromRow({ nameKey: _, places: __, ...row }: PartnerRow): Partner {
  return {
    ...row,
    category: row.category as PartnerCategory,
    provenance: row.provenance as Provenance,
    sources: row.sources as unknown as SourceRecord[],
  };
}
