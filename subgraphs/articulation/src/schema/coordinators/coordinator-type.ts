import { EMPLOYER_TYPES, enumOf, schemeInterface, sharedType } from '@maillage/kit';
import type { Coordinator, HeldPost } from '../../coordinators/coordinators.ts';
import { beginning, boundArgument } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';

/** `Coordinator`: a person known by a pseudonym alone. */
export const coordinatorType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Coordinator', () => {
    const { builder, kinds } = graph;
    return builder.objectRef<Coordinator>('Coordinator').implement({
      description: 'Une personne qui coordonne un ou plusieurs dispositifs, sans dire qui elle est.',
      fields: (t) => ({
        id: t.exposeID('id', {
          description:
            'Identifiant opaque, le même partout pour cette personne ; il ne dit pas qui elle est.',
        }),
        schemes: t.field({
          type: [schemeInterface(builder, kinds)],
          args: boundArgument(t.arg),
          description: 'Les dispositifs qu’elle coordonne : par type, puis par nom.',
          resolve: ({ schemeIds }, { first }) => schemeReferences(graph, beginning(schemeIds, first)),
        }),
        schemeCount: t.int({
          description: 'Nombre de ces dispositifs.',
          resolve: ({ schemeIds }) => schemeIds.length,
        }),
        posts: t.field({
          type: [postType(graph)],
          args: boundArgument(t.arg),
          description: 'Ses postes, dans le même ordre.',
          resolve: ({ posts }, { first }) => beginning(posts, first),
        }),
        fte: t.exposeFloat('fte', {
          nullable: true,
          description:
            'Équivalents temps plein de ses postes ; vide dès que celui d’un poste n’est pas connu.',
        }),
        fteKnown: t.exposeFloat('fteKnown', { description: 'Somme de ceux qui sont connus.' }),
        moreThanFullTime: t.exposeBoolean('moreThanFullTime', {
          nullable: true,
          description:
            'Plus d’un temps plein, sur ce qui est connu ; vide quand ce qui n’est pas connu pourrait en faire plus d’un.',
        }),
        employers: t.field({
          type: [enumOf(builder, EMPLOYER_TYPES)],
          description: 'Ses employeurs connus.',
          resolve: ({ employers }) => employers,
        }),
      }),
    });
  });

const postType = ({ builder, kinds }: ArticulationGraph) =>
  sharedType(builder, 'HeldPost', () =>
    builder.objectRef<HeldPost>('HeldPost').implement({
      description: 'Un poste de coordination d’une personne.',
      fields: (t) => ({
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          description: 'Le dispositif coordonné.',
          resolve: ({ schemeId, kind }) => ({ id: schemeId, kind }),
        }),
        fte: t.exposeFloat('fte', {
          nullable: true,
          description: 'Équivalent temps plein, de 0 à 1 ; vide s’il n’est pas connu.',
        }),
        employer: t.expose('employer', {
          type: enumOf(builder, EMPLOYER_TYPES),
          nullable: true,
          description: 'Employeur.',
        }),
        workplace: t.expose('workplace', {
          type: enumOf(builder, EMPLOYER_TYPES),
          nullable: true,
          description: 'Lieu d’exercice.',
        }),
        since: t.expose('since', { type: 'Date', nullable: true, description: 'Premier jour.' }),
        until: t.expose('until', { type: 'Date', nullable: true, description: 'Dernier jour.' }),
      }),
    }),
  );
