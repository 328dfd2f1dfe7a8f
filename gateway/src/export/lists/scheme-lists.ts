import type {
  DetailValue,
  ExternalIdRecord,
  Provenanced,
  SchemeKindDefinition,
  SchemeState,
  StatusPeriod,
} from '@maillage/kit';
import type { SchemeRow, Table, Tables } from '../../exchange/index.ts';
import {
  codes,
  contains,
  detailParameters,
  type Parameter,
  territoryParameters,
} from '../parameters/parameter.ts';
import { type ExportList, exportList } from './export-list.ts';
import { PERIMETER, type PerimeterNode, PROVENANCE, type Reference, STATUSES, toCells } from './nodes.ts';

interface SchemeNode extends Provenanced {
  id: string;
  name: string;
  startedOn: string | null;
  endsOn: string | null;
  state: SchemeState | null;
  perimeter: PerimeterNode | null;
  leads: Reference[];
  externalIds: ExternalIdRecord[];
}

const CARD = `id name startedOn endsOn state(asOf: $day) ${PERIMETER} leads { id name } externalIds { system value } ${PROVENANCE}`;

/** Parameters of every list of schemes, as of a day. */
export const SCHEME_PARAMETERS: readonly Parameter[] = [
  ...territoryParameters('territory', 'le périmètre touche ce territoire'),
  codes('state', 'état commun ce jour-là : PROJECT, ACTIVE, DORMANT, ENDED'),
  contains('name', 'name'),
  codes('provenance', 'OFFICIAL, DECLARED, SOURCED, ILLUSTRATIVE'),
];

export const KIND_PARAMETER = codes('kind', 'types de dispositifs : CLSM, CLS…');

export const kindList = (definition: SchemeKindDefinition, table: Table<SchemeRow>): ExportList =>
  exportList<
    SchemeRow,
    SchemeNode & { status: string | null; statuses: StatusPeriod[] } & Record<string, DetailValue>
  >({
    table,
    field: definition.listField,
    filterType: `${definition.typeName}Filter`,
    dated: true,
    mapped: true,
    selection: `${CARD} status(asOf: $day) ${STATUSES} ${Object.keys(definition.details).join(' ')}`,
    parameters: [
      ...SCHEME_PARAMETERS,
      codes('status', `statut propre à ce type ce jour-là : ${Object.keys(definition.statuses).join(', ')}`),
      ...detailParameters(definition),
    ],
    toRows: (node) => [
      {
        ...toRow(node, node.statuses, node.status),
        kind: definition.code,
        details: Object.fromEntries(
          Object.keys(definition.details).map((name) => [name, node[name] ?? null]),
        ),
      },
    ],
  });

/** All kinds: their statuses are of different types, so that each kind's is asked for by a name of its own. */
export const allSchemesList = (kinds: readonly SchemeKindDefinition[], { schemes }: Tables): ExportList =>
  exportList<SchemeRow, SchemeNode & { kind: string } & Record<string, unknown>>({
    table: schemes,
    field: 'schemes',
    filterType: 'SchemeFilter',
    dated: true,
    mapped: true,
    selection: `kind ${CARD} ${kinds
      .map(
        ({ code, typeName }) =>
          `... on ${typeName} { status_${code}: status(asOf: $day) statuses_${code}: ${STATUSES} }`,
      )
      .join(' ')}`,
    parameters: [KIND_PARAMETER, ...SCHEME_PARAMETERS],
    toRows: (node) => [
      {
        ...toRow(
          node,
          (node[`statuses_${node.kind}`] ?? []) as StatusPeriod[],
          (node[`status_${node.kind}`] ?? null) as string | null,
        ),
        kind: node.kind,
        details: {},
      },
    ],
  });

function toRow(
  node: SchemeNode,
  statuses: StatusPeriod[],
  status: string | null,
): Omit<SchemeRow, 'kind' | 'details'> {
  const { id, name, startedOn, endsOn, externalIds, leads, perimeter, provenance, sources, state } = node;
  return {
    id,
    name,
    startedOn,
    endsOn,
    statuses,
    ...toCells(perimeter),
    leads: leads.map((lead) => lead.id),
    externalIds,
    provenance,
    sources,
    facts: {
      status,
      state,
      inhabitants: perimeter?.population ?? null,
      populationVintage: perimeter?.populationVintage ?? null,
      unitCodes: perimeter?.unitCodes ?? null,
      leadNames: leads.length > 0 ? leads.map((lead) => lead.name) : null,
    },
  };
}
