import type { ActionRecord, CarrierRole, PartnerRecord, TerritoryRef } from '@maillage/kit';
import type { ActionRow, PartnerRow, Tables } from '../../exchange/index.ts';
import { codes, contains, exact, territoryParameters } from '../parameters/parameter.ts';
import { type ExportList, exportList } from './export-list.ts';
import { FUNDINGS, type FundingNode, PROVENANCE } from './nodes.ts';

type PartnerNode = Omit<PartnerRecord, 'communeCode'> & { commune: { code: string } | null };

export const partnerList = ({ partners }: Tables): ExportList =>
  exportList<PartnerRow, PartnerNode>({
    table: partners,
    field: 'partners',
    filterType: 'PartnerFilter',
    dated: false,
    selection: `id name category siren siret finess rna commune { code } ${PROVENANCE}`,
    parameters: [
      ...territoryParameters('territory', 'le siège est dans ce territoire'),
      contains('name', 'name'),
      codes('category', 'catégorie'),
      codes('provenance', 'OFFICIAL, DECLARED, SOURCED, ILLUSTRATIVE'),
    ],
    toRows: ({ commune, ...partner }) => [{ ...partner, communeCode: commune?.code ?? null }],
  });

type ActionNode = Omit<ActionRecord, 'carriers' | 'partnerIds' | 'fundings'> & {
  carriers: { role: CarrierRole; scheme: { id: string; kind: string } }[];
  partners: { id: string }[];
  fundings: FundingNode[];
  targets: TerritoryRef[];
};

export const actionList = ({ actions }: Tables): ExportList =>
  exportList<ActionRow, ActionNode>({
    table: actions,
    field: 'actions',
    filterType: 'ActionFilter',
    dated: false,
    selection: `id title description theme objective startedOn endedOn carriers { role scheme { id kind } } partners { id } ${FUNDINGS} targets { level code } ${PROVENANCE}`,
    parameters: [
      ...territoryParameters('target', 'elle vise ce territoire'),
      contains('name', 'title'),
      codes('theme', 'thème'),
      codes('funder', 'financée par l’une de ces origines'),
      exact('scheme', 'portée par ce dispositif, ou avec lui : son identifiant'),
      exact('partner', 'avec ce partenaire : son identifiant'),
      codes('provenance', 'OFFICIAL, DECLARED, SOURCED, ILLUSTRATIVE'),
    ],
    toRows: ({ carriers, partners, fundings, ...action }) => [
      {
        ...action,
        carriers: carriers.map(({ role, scheme }) => ({ kind: scheme.kind, schemeId: scheme.id, role })),
        partnerIds: partners.map(({ id }) => id),
        fundings: fundings.map(({ partner, ...line }) => ({ ...line, partnerId: partner?.id ?? null })),
      },
    ],
  });
