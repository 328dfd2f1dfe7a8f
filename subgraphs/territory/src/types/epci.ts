import { addCommonFields } from './common-fields.ts';
import { entryOf, found, onDayOf, type TerritoryGraph, vintageOf } from './graph.ts';
import { addMembersField } from './members.ts';

export function addEpciFields(graph: TerritoryGraph): void {
  const { builder, types } = graph;
  addCommonFields(graph, 'EPCI');
  addMembersField(graph, 'EPCI');
  builder.objectFields(types.EPCI, (t) => ({
    regions: t.field({
      type: [types.REGION],
      description: 'Les régions où il s’étend, dans l’ordre des codes.',
      resolve: (ref) => found(graph, { like: ref, level: 'REGION' }, entryOf(graph, ref).regions),
    }),
    departements: t.field({
      type: [types.DEPARTEMENT],
      description:
        'Les départements où il s’étend, dans l’ordre des codes : plusieurs pour 89 intercommunalités.',
      resolve: (ref) => found(graph, { like: ref, level: 'DEPARTEMENT' }, entryOf(graph, ref).departements),
    }),
    epts: t.field({
      type: [types.EPT],
      description:
        'Ses établissements publics territoriaux : ceux de la Métropole du Grand Paris, aucun ailleurs.',
      resolve: (ref) =>
        onDayOf(
          ref,
          (vintageOf(graph, ref)?.entries('EPT') ?? []).filter((ept) => ept.epci === ref.code),
        ),
    }),
  }));
}
