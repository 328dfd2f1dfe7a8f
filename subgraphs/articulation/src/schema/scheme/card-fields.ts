import {
  provenanceEnum,
  type SchemeReference,
  type SubgraphContext,
  schemeInterface,
  schemeStateEnum,
  schemeStubs,
  type Types,
} from '@maillage/kit';
import { type ArticulationGraph, known } from '../graph.ts';

type SchemeFields = PothosSchemaTypes.ObjectFieldBuilder<Types, SchemeReference>;

/** A scheme's card: what its own subgraph answers too, here without a further hop. */
export function addCardFields(graph: ArticulationGraph): void {
  const { builder, kinds } = graph;
  builder.interfaceFields(
    schemeInterface(builder, kinds),
    (t) => cardFields(graph, t as never, false) as never,
  );
  for (const stub of schemeStubs(builder, { kinds, resolvable: true }).values()) {
    builder.objectFields(stub, (t) => cardFields(graph, t, true));
  }
}

/** @param shareable must be said on types, and cannot be on an interface */
function cardFields({ builder, model }: ArticulationGraph, t: SchemeFields, shareable: boolean) {
  const cardOf = ({ id }: SchemeReference, { today }: SubgraphContext) => known(model.card(id, today), id);
  return {
    name: t.string({
      shareable,
      description: 'Nom.',
      resolve: (scheme, _, context) => cardOf(scheme, context).name,
    }),
    state: t.field({
      type: schemeStateEnum(builder),
      nullable: true,
      shareable,
      args: { asOf: t.arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }) },
      description: 'État commun, ce jour-là ; vide quand rien n’en est connu.',
      resolve: ({ id }, { asOf }, { today }) => known(model.card(id, asOf ?? today), id).state,
    }),
    startedOn: t.field({
      type: 'Date',
      nullable: true,
      shareable,
      description: 'Premier jour ; vide s’il n’est pas connu.',
      resolve: (scheme, _, context) => cardOf(scheme, context).startedOn,
    }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      shareable,
      description: 'Dernier jour du terme, s’il y en a un.',
      resolve: (scheme, _, context) => cardOf(scheme, context).endsOn,
    }),
    provenance: t.field({
      type: provenanceEnum(builder),
      shareable,
      description: 'D’où vient la fiche.',
      resolve: (scheme, _, context) => cardOf(scheme, context).provenance,
    }),
  };
}
