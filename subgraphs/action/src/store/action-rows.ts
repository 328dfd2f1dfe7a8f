import {
  type ActionRecord,
  type CarrierRole,
  type FundingRecord,
  fromColumn,
  json,
  type Provenance,
  parseTerritoryKey,
  type RowsByTable,
  type SourceRecord,
  searchKey,
  type Theme,
  territoryKey,
} from '@maillage/kit';
import type { Action } from './action-store.ts';
import type { Prisma } from './generated/client.ts';

/** Lays an action out in the rows of its store, the derived columns among them. */
export function actionRows(record: ActionRecord, version: number): RowsByTable {
  const { id, title, description, theme, objective, provenance } = record;
  const carriers = record.carriers.map(({ kind, schemeId, role }, position) => ({
    action_id: id,
    position,
    kind,
    scheme_id: schemeId,
    role,
  }));
  const action = {
    id,
    version,
    title,
    title_key: searchKey(title),
    description,
    theme,
    objective,
    started_on: record.startedOn,
    ended_on: record.endedOn,
    partner_ids: record.partnerIds,
    fundings: json(record.fundings),
    funders: [...new Set(record.fundings.map((funding) => funding.source))],
    targets: record.targets.map(territoryKey),
    provenance,
    sources: json(record.sources),
  };
  return [
    ['action', [action]],
    ['carrier', carriers],
  ];
}

export type ActionRow = Prisma.ActionGetPayload<{ include: { carriers: true } }>;

export function fromRow({ titleKey: _, funders: __, ...row }: ActionRow): Action {
  return {
    ...row,
    theme: row.theme as Theme,
    startedOn: fromColumn(row.startedOn),
    endedOn: fromColumn(row.endedOn),
    fundings: row.fundings as unknown as FundingRecord[],
    targets: row.targets.map(parseTerritoryKey),
    provenance: row.provenance as Provenance,
    sources: row.sources as unknown as SourceRecord[],
    carriers: row.carriers.map(({ kind, schemeId, role }) => ({ kind, schemeId, role: role as CarrierRole })),
  };
}
