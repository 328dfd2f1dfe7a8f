import { loadCog, type SchemeKindDefinition } from '@maillage/kit';
import { graphql } from 'graphql';
import { createTerritorySubgraph } from '../src/index.ts';

/** A kind whose schemes are territories, as the QPV subgraph registers one. */
const district: SchemeKindDefinition = {
  code: 'QPV',
  typeName: 'Qpv',
  listField: 'qpvDistricts',
  label: 'Quartier prioritaire',
  description: 'Un quartier prioritaire de la politique de la ville.',
  statuses: { EN_VIGUEUR: { label: 'En vigueur', state: 'ACTIVE', next: [] } },
  statusAfterTerm: null,
  details: { code: { type: 'String', description: 'Code officiel.' } },
  territory: { level: 'QPV', codeDetail: 'code' },
};

export const subgraph = createTerritorySubgraph({ cog: loadCog(), kinds: [district] });

/** Runs an operation on the subgraph's schema, as a client request of 2026-06-01 would. */
export async function execute(source: string, variableValues: Record<string, unknown> = {}) {
  const result = await graphql({
    schema: subgraph.schema,
    source,
    variableValues,
    contextValue: subgraph.createContext({ today: '2026-06-01' }),
  });
  return JSON.parse(JSON.stringify(result)) as {
    // biome-ignore lint/suspicious/noExplicitAny: the shape is each operation's
    data?: any;
    errors?: { message: string; path?: unknown[]; extensions?: { code?: string } }[];
  };
}
