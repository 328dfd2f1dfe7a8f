import { BODY_TYPES, connectionType, enumOf, PARTNER_CATEGORIES, schemeInterface } from '@maillage/kit';
import { type Arg, askedTerritory, checkLeast, pagedFactArguments, withArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { sharedPartnerPage, sharedPartnerType } from './shared-partner-type.ts';

/** `bodiesHere`, where two schemes are seen from one of them. */
export const bodiesHereArgument = ({ builder }: ArticulationGraph, arg: Arg) =>
  arg({
    type: [enumOf(builder, BODY_TYPES)],
    description:
      'Seulement celles qui siègent dans ces instances de ce dispositif-ci, où que ce soit chez l’autre ; toutes par défaut.',
  });

/** `sharedPartners`. */
export function addSharedPartners(graph: ArticulationGraph): void {
  const { builder, kinds } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'sharedPartners', (t) =>
    t.field({
      type: connectionType(builder, 'SharedPartner', sharedPartnerType(graph)),
      args: {
        ...withArgument(t.arg),
        bodies: t.arg({
          type: [enumOf(builder, BODY_TYPES)],
          description: 'Seulement les sièges dans ces instances, des deux côtés ; toutes par défaut.',
        }),
        bodiesHere: bodiesHereArgument(graph, t.arg),
        categories: t.arg({
          type: [enumOf(builder, PARTNER_CATEGORIES)],
          description: 'Seulement les organisations de ces catégories ; toutes par défaut.',
        }),
        minSchemes: t.arg.int({
          description:
            'Seulement celles qui siègent dans au moins ce nombre d’autres dispositifs ; 1 par défaut.',
        }),
        ...pagedFactArguments(graph, t.arg),
      },
      description:
        'Les organisations qui siègent ce jour-là ici et dans d’autres dispositifs en cours : d’abord celles qui siègent dans le plus d’entre eux.',
      resolve: ({ id }, { with: withScheme, asOf, territory, first, after, ...asked }, { today }) => {
        checkLeast('minSchemes', asked.minSchemes, 1);
        const question = {
          ...asked,
          withScheme,
          territory: askedTerritory(territory),
          asOf: asOf ?? today,
        };
        return sharedPartnerPage(graph, { seenFrom: id, question }, { first, after });
      },
    }),
  );
}
