import { nodeInterface, type SchemeReference, schemeInterface } from '@maillage/kit';
import { type ArticulationGraph, schemeReference } from '../graph.ts';

/** `node` and `scheme`: one record by its opaque id. */
export function addRecordQueries(graph: ArticulationGraph): void {
  const { builder, kinds } = graph;
  builder.queryFields((t) => ({
    node: t.field({
      type: nodeInterface(builder),
      nullable: true,
      args: { id: t.arg.id({ required: true, description: 'Identifiant opaque.' }) },
      description: 'Un dispositif, un partenaire ou une action ; vide s’il n’est pas connu.',
      resolve: (_, { id }) => node(graph, id),
    }),
    scheme: t.field({
      type: schemeInterface(builder, kinds),
      nullable: true,
      args: { id: t.arg.id({ required: true, description: 'Identifiant opaque.' }) },
      description: 'Un dispositif, de quelque type qu’il soit ; vide s’il n’est pas connu.',
      resolve: (_, { id }) => schemeReference(graph, id),
    }),
  }));
}

type TypedNode = { __typename: string; id: string } & Partial<SchemeReference>;

function node(graph: ArticulationGraph, id: string): TypedNode | null {
  const { kinds, model } = graph;
  const scheme = schemeReference(graph, id);
  const kind = kinds.find(({ code }) => code === scheme?.kind);
  if (scheme && kind) return { __typename: kind.typeName, ...scheme };
  if (model.partner(id)) return { __typename: 'Partner', id };
  return model.action(id) ? { __typename: 'Action', id } : null;
}
