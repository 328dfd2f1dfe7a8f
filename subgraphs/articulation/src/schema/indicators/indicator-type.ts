import { enumOf, sharedType, sourceType } from '@maillage/kit';
import {
  INDICATOR_BASES,
  INDICATOR_UNITS,
  type Indicator,
  type PublishedValue,
} from '../../indicators/indicator.ts';
import type { ArticulationGraph } from '../graph.ts';
import { type PlaceAndDay, placeAndDayFields } from '../place-and-day-fields.ts';

/** An indicator with the territory that it is shown for. */
export interface ShownIndicator extends Indicator, PlaceAndDay {}

/** `Indicator`: one row of the état des lieux, computed from the graph, with what was published beside it. */
export const indicatorType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Indicator', () => {
    const { builder } = graph;
    return builder.objectRef<ShownIndicator>('Indicator').implement({
      description:
        'Un indicateur de l’état des lieux des CLSM, calculé sur les fiches du graphe un jour donné. Qui ne répond pas est compté à part ; rien n’est estimé.',
      fields: (t) => ({
        id: t.id({ description: 'Nom stable de l’indicateur.', resolve: ({ indicator }) => indicator.id }),
        topic: t.string({ description: 'Sujet.', resolve: ({ indicator }) => indicator.topic }),
        definition: t.string({
          description: 'Ce qu’il compte, et parmi qui.',
          resolve: ({ indicator }) => indicator.definition,
        }),
        basis: t.field({
          type: enumOf(builder, INDICATOR_BASES),
          description: 'Ce que comptent numérateur et dénominateur.',
          resolve: ({ indicator }) => indicator.basis,
        }),
        unit: t.field({
          type: enumOf(builder, INDICATOR_UNITS),
          description: 'Unité de la valeur.',
          resolve: ({ indicator }) => indicator.unit,
        }),
        ...placeAndDayFields(graph, t),
        value: t.exposeFloat('value', {
          nullable: true,
          description: 'La valeur, dans son unité ; vide quand personne n’a répondu.',
        }),
        numerator: t.exposeFloat('numerator', {
          nullable: true,
          description:
            'Pour une part, ceux pour qui elle vaut ; pour une moyenne, la somme ; vide pour un minimum, un maximum ou une année.',
        }),
        denominator: t.exposeInt('denominator', {
          nullable: true,
          description: 'Ceux que l’indicateur concerne et dont la réponse est connue ; vide pour un nombre.',
        }),
        answered: t.exposeInt('answered', { description: 'Nombre de réponses connues.' }),
        missing: t.exposeInt('missing', {
          description: 'Nombre de réponses inconnues, ou dont on ne sait si elles sont concernées.',
        }),
        smallDenominator: t.exposeBoolean('smallDenominator', {
          description: 'Sur ce territoire, le dénominateur est inférieur à 5 : la valeur dit peu.',
        }),
        publishedInChartOnly: t.boolean({
          description: 'La valeur publiée ne figurait que dans un graphique, et elle est perdue.',
          resolve: ({ indicator }) => indicator.published === null,
        }),
        published: t.field({
          type: [publishedType(graph)],
          nullable: true,
          description:
            'Les valeurs nationales publiées, en référence, jamais mêlées aux valeurs calculées ; vide quand elles ne figuraient que dans un graphique.',
          resolve: ({ indicator }) => indicator.published && [...indicator.published],
        }),
      }),
    });
  });

const publishedType = ({ builder }: ArticulationGraph) =>
  sharedType(builder, 'PublishedValue', () =>
    builder.objectRef<PublishedValue>('PublishedValue').implement({
      description: 'Une valeur nationale que l’état des lieux publie.',
      fields: (t) => ({
        year: t.exposeInt('year', { description: 'Année de l’enquête : 2018 ou 2022.' }),
        value: t.exposeFloat('value', {
          nullable: true,
          description: 'La valeur ; vide quand la source donne une borne ou un intervalle.',
        }),
        atLeast: t.exposeFloat('atLeast', {
          nullable: true,
          description: 'Borne inférieure, si elle en donne une.',
        }),
        atMost: t.exposeFloat('atMost', {
          nullable: true,
          description: 'Borne supérieure, si elle en donne une.',
        }),
        wording: t.exposeString('wording', {
          nullable: true,
          description: 'Les mots de la source, quand ils disent moins qu’un chiffre.',
        }),
        source: t.expose('source', { type: sourceType(builder), description: 'Où elle est publiée.' }),
      }),
    }),
  );
