import {
  type Cog,
  json,
  type PartnerCategory,
  type PartnerRecord,
  type Provenance,
  placesOf,
  type RowsByTable,
  resolveUnits,
  type SourceRecord,
  searchKey,
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
          places: placesOf(cog, unitsOf(communeCode, cog)),
          sources: json(sources),
        },
      ],
    ],
  ];
}

/** The commune, or the arrondissement where the code is one's. */
function unitsOf(code: string | null, cog: Cog): string[] {
  if (code === null) return [];
  const arrondissement = { level: 'ARRONDISSEMENT_MUNICIPAL', code } as const;
  return cog.find(arrondissement)
    ? resolveUnits(cog, [arrondissement])
    : resolveUnits(cog, [{ level: 'COMMUNE', code }]);
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
