import { connectionType, pageArguments, pageOfArray, readPage } from '@maillage/kit';
import { beginning, boundArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { linkType } from '../scheme/link-type.ts';
import { schemePairConnection } from '../scheme-pair-type.ts';
import type { ChangesRef } from './changes-ref.ts';
import { pageOfPairs, pairArguments } from './pairs-of-kinds.ts';
import { actionChangeType, partnerChangeType } from './shared-by-types.ts';

const idOf = ({ id }: { id: string }): string => id;

/** Overlaps, shared partners and joint actions gained and lost. */
export function addFactChanges(graph: ArticulationGraph, changes: ChangesRef): void {
  const { builder } = graph;
  const partners = connectionType(builder, 'SharedPartnerChange', partnerChangeType(graph));
  const actions = connectionType(builder, 'JointActionChange', actionChangeType(graph));
  builder.objectFields(changes, (t) => ({
    overlapsGained: t.field({
      type: schemePairConnection(graph),
      args: pairArguments(graph, t.arg),
      description: 'Paires de dispositifs qui se recouvrent le second jour et non le premier.',
      resolve: (all, args) => pageOfPairs(all.overlaps().gained, args),
    }),
    overlapsLost: t.field({
      type: schemePairConnection(graph),
      args: pairArguments(graph, t.arg),
      description: 'Paires de dispositifs qui se recouvraient le premier jour et non le second.',
      resolve: (all, args) => pageOfPairs(all.overlaps().lost, args),
    }),
    sharedPartnersGained: t.field({
      type: partners,
      args: pageArguments(t.arg),
      description:
        'Organisations qui siègent dans deux dispositifs ou plus le second jour et non le premier.',
      resolve: (all, args) => pageOfArray(all.sharedPartners().gained, readPage(args, 1), idOf),
    }),
    sharedPartnersLost: t.field({
      type: partners,
      args: pageArguments(t.arg),
      description:
        'Organisations qui siégeaient dans deux dispositifs ou plus le premier jour et non le second.',
      resolve: (all, args) => pageOfArray(all.sharedPartners().lost, readPage(args, 1), idOf),
    }),
    jointActionsGained: t.field({
      type: actions,
      args: pageArguments(t.arg),
      description: 'Actions que deux dispositifs ou plus portent le second jour et non le premier.',
      resolve: (all, args) => pageOfArray(all.jointActions().gained, readPage(args, 1), idOf),
    }),
    jointActionsLost: t.field({
      type: actions,
      args: pageArguments(t.arg),
      description: 'Actions que deux dispositifs ou plus portaient le premier jour et non le second.',
      resolve: (all, args) => pageOfArray(all.jointActions().lost, readPage(args, 1), idOf),
    }),
  }));
}

/** Links begun and ended. */
export function addDeclarationChanges(graph: ArticulationGraph, changes: ChangesRef): void {
  graph.builder.objectFields(changes, (t) => ({
    linksBegun: t.field({
      type: [linkType(graph)],
      args: boundArgument(t.arg),
      description: 'Articulations déclarées le second jour et non le premier.',
      resolve: (all, { first }) => beginning(all.links().gained, first),
    }),
    linksBegunCount: t.int({
      description: 'Nombre de ces articulations.',
      resolve: (all) => all.links().gained.length,
    }),
    linksEnded: t.field({
      type: [linkType(graph)],
      args: boundArgument(t.arg),
      description: 'Articulations déclarées le premier jour et non le second.',
      resolve: (all, { first }) => beginning(all.links().lost, first),
    }),
    linksEndedCount: t.int({
      description: 'Nombre de ces articulations.',
      resolve: (all) => all.links().lost.length,
    }),
  }));
}
